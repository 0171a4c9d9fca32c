# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## An operator's desk

desk-title = Desk
desk-who = { $name } answers for:
desk-lost = The line cannot be reached: what you see may not be true any more. Calls go on. The page keeps trying by itself.
desk-failed = The line has not received that, or could not do it. Please try again: nothing happens twice.
desk-no-script = Without scripts this page does not update by itself, and your presence ends after a minute.
desk-again = Update
desk-nobody-title = There is no telephone for you here
desk-nobody = You may come in as an operator, but the operator you answer as is no longer in config.toml. Please tell whoever administers the line.

## Duty

desk-duty = Duty
desk-duty-on = On duty
desk-duty-pause = Pause
desk-duty-off = Off duty
desk-duty-ready = Ready
desk-duty-said-on = You are on duty: calls come while this page is open.
desk-duty-said-pause = You are on a pause: no calls come until you are on duty again.
desk-duty-said-off = You are off duty.
desk-duty-said-ready = You are ready: the next call may come.
desk-rest = Next call in
desk-until = until { $time }
desk-since = since { $time }

## The call

desk-call-none = No call
desk-call-none-on = When it is your turn, the telephone rings by itself.
desk-call-none-paused = You are on a pause: the telephone does not ring.
desk-call-none-shut = Your offices are closed now: the telephone rings when they open again.
desk-call-none-off = You are off duty: the telephone does not ring.
desk-unrung-busy = The last call found your telephone engaged, or was refused. The line tries again in a moment; press Ready to have it try at once.
desk-unrung-failed = The last call did not reach your telephone: see whether it is on and connected. The line tries again in a moment; press Ready to have it try at once.
desk-missed = Two calls in a row were not taken: none come for now. When you are at the telephone, press On duty.
desk-missed-until = Otherwise they come again by themselves at { $time }.
desk-said-ringing = Ringing: { $office }, { $language }
desk-said-talking = Talking: { $office }
desk-said-dialling = Calling back: { $office }, { $language }
desk-said-parked = Waiting for you: { $office }
desk-said-coming-back = Ringing again: { $office }
desk-stage-ringing = Your telephone rings
desk-stage-talking = Talking
desk-stage-dialling = We are calling the person
desk-stage-parked = The person hears music for another
desk-stage-coming-back = Your telephone rings
desk-take = Answer and press 1 on the telephone.
desk-hint-dialling = Stay on the line: whoever is called back has to press 1, too.
desk-hint-parked = You may hang up. If the time runs out, the person is back in line with their number.
desk-language = Language
desk-waited = Has waited
desk-number = Number
desk-number-none = withheld
desk-before = Has called before
desk-before-today = { $count ->
    [0] not today
    [one] once today
   *[other] { $count } times today
 }
desk-before-unknown = can't be known
desk-before-earlier = on earlier days, yes
desk-called-back = This is a callback: to end it, hang up. It can't be put on hold or sent on.
desk-minutes = { $minutes ->
    [0] under 1 min
   *[other] { $minutes } min
 }
desk-park = Put on hold
desk-take-back = Take back
desk-send = Send to another office
desk-send-where = To which office
desk-send-choose = Choose
desk-send-closed = closed
desk-send-nobody-on-duty = nobody on duty
desk-send-what = The person waits there with the number they have; your conversation ends.
desk-send-sure = Send the person on
desk-end = End
desk-end-what = The person hears goodbye, and the call ends. This can't be undone.
desk-end-sure = Yes, end the call
desk-wanted-park = One moment: the person is being put on hold.
desk-wanted-send-on = One moment: the person is on their way to the other office.
desk-wanted-end = One moment: the call is about to end.

## What the line answers

desk-granted-park = In a moment the person hears music.
desk-granted-take-back = Your telephone rings: answer and press 1.
desk-granted-send-on = The person goes on to the other office, with their number.
desk-granted-end = The call ends with a goodbye.
desk-nothing-to-do = That was done already.
desk-refused-not-yours = This conversation is not yours, or is gone.
desk-refused-over = The conversation was over already.
desk-refused-not-accepted = The telephone still rings: first answer and press 1.
desk-refused-not-parked = The person is not on hold.
desk-refused-called-back = A callback can't be put on hold or sent on: to end it, hang up.
desk-refused-under-way = Something else is under way for this conversation: wait a moment and see how it is.
desk-refused-same-office = The person is at this office already.
desk-refused-unknown-office = Please choose an office: nothing was changed.
desk-refused-closed = That office is closed now: the person is still with you.
desk-refused-nobody-on-duty = Nobody is on duty there now: the person is still with you.

## The note

desk-note-title = Note
desk-note-this = { $office }, since { $time }
desk-note-last = On your last conversation
desk-note-nothing = There is no conversation to note yet.
desk-outcome = How it came out
desk-outcome-none = Not said yet
desk-note = Note
desk-note-hint = Only what is needed: the note is deleted by itself, as numbers are. The outcome stays in the counts.
desk-note-save = Save the note
desk-note-saved = The note is saved.
desk-note-not-yours = The note is not saved: the conversation is not yours, or is gone.
desk-note-unknown-outcome = The note is not saved: that outcome is no longer on the list. Please choose another.
desk-note-note-too-long = The note is not saved: it is too long.

## Who waits

desk-line = Who waits ({ $count })
desk-line-none = Nobody waits.
desk-line-order = Order
desk-office = Office
desk-line-waits = Waiting
desk-line-how = How
desk-how-line = on the line
desk-how-callback = to be called back
desk-callbacks = Callbacks promised ({ $count })
desk-callbacks-none = None for later.
desk-callback-since = asked for on { $moment }
desk-callback-number = number ending in { $digits }
desk-callback-due = to be called from { $moment }
desk-callback-tries = { $count ->
    [one] not reached once
   *[other] not reached { $count } times
 }
