# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The page of the offices

staff-room-title = Offices
staff-room-moment = As it is now, { $moment }
staff-room-broken = The file with the hours has a mistake.
staff-room-broken-goes-on = The line goes on with the last good one, and nothing can be changed here until the file is mended by hand:
staff-room-open = Open
staff-room-shut = Closed
staff-room-closure = closed for exceptional reasons
staff-room-kind-hours = by phone
staff-room-kind-visits = at the door
staff-room-week-of = The next seven days: { $office }
staff-room-day = Day
staff-room-hours = Hours
staff-room-today = today
staff-room-shut-all-day = closed
staff-room-ahead = Closures, extra days and seasons
staff-room-nothing-ahead = Nothing in view: the weekly hours and the holidays hold.
staff-room-places = Other places
staff-room-rhythm = { $weeks ->
    [1] every { $day }
   *[other] every { $weeks } weeks, on { $day }
 }, { $hours }
staff-room-rhythm-from = { $when }, from { $first }
staff-room-on = in force
staff-room-deed-closure = Closure
staff-room-deed-opening = Extra day
staff-room-deed-season = Season
staff-room-deed-place = Another place
staff-room-from-to = from { $first } to { $last } included
staff-room-from-moment = from { $first }, open again { $last }
staff-room-from-open = from { $first }, until further notice
staff-room-second-time = { $moment } (the second time, with the clocks put back)
staff-room-other-week = another week
staff-room-all-offices = all offices
staff-room-redirected = answered by { $office }
staff-room-last = Last change: { $who }, { $when }.
staff-room-by-hand = by hand, in the file
staff-room-trouble = Nothing was changed
staff-room-back = To the offices

## Changing something

staff-room-deed-of = { $deed }: { $office }
staff-room-close-now = Close now
staff-room-close-on-a-day = Close on a day
staff-room-edit-closure = Change a closure
staff-room-reopen-now = Reopen now
staff-room-edit = Change
staff-room-remove = Take out
staff-room-which-offices = Which offices
staff-room-whole-city = All offices
staff-room-first-day = First day
staff-room-from-time = From the hour
staff-room-from-time-hint = Empty: from the beginning of the day.
staff-room-until-when = Until when
staff-room-end-open = Until further notice
staff-room-end-day = Last day closed:
staff-room-end-moment = Open again on the day and at the hour:
staff-room-last-day = Last day closed
staff-room-reopen-day = Day of reopening
staff-room-reopen-time = Hour of reopening
staff-room-reason = Why
staff-room-reason-hint = It completes “The office is closed …”: “because of a strike”, “because of a gas leak”.
staff-room-required = needed
staff-room-unexplained = Without it, callers hear:
staff-room-redirect = Who answers instead
staff-room-redirect-none = nobody
staff-room-redirect-hint = Callers press the same key, hear why the office is closed, and are taken to the other one while it is open.
staff-room-look = See what will be heard
staff-room-look-hint = Nothing changes yet: first you see what callers will hear.
staff-room-leave = Leave it as it is
staff-room-correct = Correct it
staff-room-check-closure = Is this right?
staff-room-check-reopening = Reopen now?
staff-room-check-removal = Take this entry out?
staff-room-check-intro = This is what callers hear, before and after. Nothing has changed yet.
staff-room-save-closure = Save the closure
staff-room-save-reopening = Reopen now
staff-room-save-removal = Take the entry out
staff-room-before = Before
staff-room-after = After
staff-room-heard-at = Whoever calls on { $when }
staff-room-heard-further = { $count ->
    [one] At another moment
   *[other] At { $count } other moments
 }
staff-room-heard-same = In the next days callers hear the same as before.
staff-room-still-shut = Another closure goes on: { $offices }, { $when }. To open again, that one has to be ended too.
staff-room-since = Meanwhile something else was changed:
staff-room-since-look = The “before” below has it already. If all is well like this, save.
staff-room-saved = Saved. It holds for callers from now on.
staff-room-same = It was so already: nothing was changed.
staff-room-not-yet = Not yet. Nothing was changed, and what you wrote here is kept.
staff-room-mend-first = The file with the hours has a mistake: it must be mended by hand first

## What is wrong in a form

staff-room-fault-offices = Choose at least one office.
staff-room-fault-day = A day is needed here.
staff-room-fault-until = Say until when: choose, and write the day (and the hour, if it reopens at one).
staff-room-fault-until-elsewhere = A day is written beside a choice that is not the marked one: mark that one, or clear the day.
staff-room-fault-reason = Write why: callers hear it.
staff-room-closure-backwards = the closure ends ({ $until }) before it begins ({ $start })
staff-room-moment-step = the hour { $text } is not in steps of five minutes: the voice says only hours like 8:30 or 8:35
staff-room-opening-in-closure = on { $day } there is an extra day, and the closure would win: take it out first, or shorten the closure
staff-room-opening-twice = the office “{ $office }” has an extra day on { $day } already: change that one
staff-room-redirect-circle = calls would go round in a circle ({ $offices }): one of these offices must stay open or send callers elsewhere
staff-room-season-backwards = the season ends ({ $until }) before it begins ({ $start })
staff-room-seasons-overlap = there is another season in these days already
staff-room-no-visits = the office “{ $office }” has no hours at the door: write those first

## The hours

staff-room-more = Hours, extra days, seasons, other places
staff-room-week-title = Weekly hours: { $office }
staff-room-week-hours = Hours by phone
staff-room-week-visits = Hours at the door
staff-room-opening-title = Extra or reduced day
staff-room-opening-edit = Change an extra day
staff-room-opening-hours = Hours of that day
staff-room-opening-hint = Only these hold, even on a holiday. For instance: 8:30-11:30. Empty: closed all day.
staff-room-season-title = New season
staff-room-season-edit = Change a season
staff-room-season-first = First day
staff-room-season-last = Last day
staff-room-season-week = The week in this season
staff-room-place-title = Another place
staff-room-place-edit = Change another place
staff-room-place-where = Where
staff-room-place-hint = It completes “You can also find the office …”, preposition and all: “at the community centre”. In languages without a text callers hear “at another address”.
staff-room-place-address = Address
staff-room-place-address-hint = It is read as written, after the place.
staff-room-place-since = A day on which it is there
staff-room-place-since-hint = The first: weeks are counted from it, on the same weekday.
staff-room-place-weeks = Every how many weeks
staff-room-place-weeks-hint = 1: every week. Weeks are counted from that day: “the first Thursday of the month” can't be written.
staff-room-place-hours-hint = For example: 9:30-12:30.
staff-room-which-hours = Which hours
staff-room-spans-hint = For instance: 8:30-13, 14:30-17:30. Empty: closed. Past midnight: 22:00-02:00+1.
staff-room-fault-spans = This cannot be read: write for instance 8:30-13, 14:30-17:30.
staff-room-fault-hours = Hours are needed here, for example 9:30-12:30.
staff-room-fault-kind = Choose which hours.
staff-room-fault-place = Say where it is: here, or at least its address.
staff-room-fault-weeks = A number from 1 to 52 is needed here.
staff-room-check-week = Are these hours right?
staff-room-check-opening = Is this day right?
staff-room-check-season = Is this season right?
staff-room-check-place = Is this place right?
staff-room-save-week = Save the hours
staff-room-save-opening = Save the day
staff-room-save-season = Save the season
staff-room-save-place = Save the place

## Hearing it first

staff-room-preview = What callers hear
staff-room-preview-link = Listen
staff-room-preview-intro = Choose an office, a day and an hour: this is what is heard then, with the hours and closures saved so far.
staff-room-preview-do = Show
staff-room-office = Office
staff-room-time = Hour
staff-room-sound-of = The sound: { $language }
staff-room-fault-time = An hour is needed here, such as 10:30.
staff-room-hear = Listen
staff-room-hear-back = Back to the page before
staff-room-hear-anew = Try again
staff-room-hear-other = Something was changed meanwhile, and then callers would hear other than what stands here: load the page again.
staff-room-making = The sound is being made: { $done } of { $total } sentences.
staff-room-making-look = See whether it is ready
staff-room-unmet-no-voice = With this config the carrier's own voice speaks: there is no sound to listen to here.
staff-room-unmet-too-long = The office says too many sentences to be heard in one go: here they can be read.
staff-room-unmet-too-many = Too many sounds are being made at this moment: wait a minute, then try again.
staff-room-unmet-untaken = For a minute nothing has made the sound. Try again; if it stays so, whoever runs the machine should look at “ivr doctor” and the line's log.
staff-room-unmet-unkept = { $place }: the sound cannot be written: { $why ->
    [full] the disk is full. Whoever runs the machine should make room.
    [forbidden] there is no permission. Whoever runs the machine should give the folder to the user that runs the line.
    [occupied] a folder is where a file should be, or the other way round. Whoever runs the machine should take it away.
   *[other] { $why }. Whoever runs the machine should look at the folder and the disk.
 }
staff-room-unmet-refused = { $count ->
    [one] One sentence has no sound
   *[other] { $count } sentences have no sound
 }: the voice { $source } does not manage ({ $why ->
    [silent] next to nothing is heard
    [clipped] the sound is distorted
    [cut-off] it ends in the middle of a sound
    [too-short] it is shorter than the text takes to say
    [too-long] it is much longer than the text takes to say
    [format] the sound does not suit the telephone
    [unreadable] the file cannot be read
    [no-sound] the file is no sound
   *[other] { $why }
 }). Try again in a while; until it does, callers hear these sentences from the carrier's own voice.

## The new sentences, once it is saved

staff-room-progress-begins = Looking for sentences that are new.
staff-room-progress-0 = Recording today's new sentences: { $done } of { $total }.
staff-room-progress-1 = Those of today are ready. Recording the new sentences of the next sixty days: { $done } of { $total }.
staff-room-progress-meanwhile = Meanwhile callers hear them from the carrier's own voice.
staff-room-progress-done = All sentences have their sound.
staff-room-progress-carrier = The carrier's own voice speaks the sentences.
staff-room-progress-problem = Some sentences get no sound. They are tried again by themselves every ten minutes.
staff-room-progress-further = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }

## The history

staff-room-history = All changes
staff-room-history-link = All changes, and how to take them back
staff-room-history-intro = Who changed what, and when. Each change can be taken back, also when others came after it.
staff-room-number = Version
staff-room-undo = Take back
staff-room-undo-this = Take back version { $number }
staff-room-undo-again = It is taken back already: version { $by } says by whom. That one can be taken back.
staff-room-taken-back = taken back by { $by }
staff-room-undo-title = Take this change back?
staff-room-undo-do = Take the change back
staff-room-undone = Taken back. Callers hear again what they heard before.
staff-room-undo-people = version { $number } changed who comes to these pages or who answers, and only an administrator can take it back
staff-room-undo-refused = Version { $number } cannot be taken back: with what came after it the file would have a mistake.

## In the record

deed-config-saved = Saved version { $about } of the hours
deed-config-undone = Took back a change of the hours, by version { $about }
