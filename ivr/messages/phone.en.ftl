# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The telephone in the browser (/phone)

phone-title = The trial telephone
phone-lead = Call the line as a citizen would. It is all pretend: no real call is made.
phone-languages = Language of the page
phone-language-name = English
phone-sound = Sound
phone-needs-script = This page needs JavaScript. All that the voice says can also be read in the line in text.
phone-lost = The page no longer reaches the exchange. It is trying again by itself.
phone-gone = The page had no news for too long, and its calls are over. You can call again.
phone-silent = There are no voices yet: for now sentences are only to be read, and last as long as they would if spoken.

## The city's clock

phone-clock = Day and time in the city
phone-clock-follows = now
phone-clock-moment = Another day and time
phone-clock-set = Set
phone-clock-now = Back to now
phone-clock-workday = A Tuesday at 10:00
phone-clock-evening = An evening at 20:00
phone-clock-sunday = A Sunday at 11:00
phone-clock-christmas = Christmas at 10:00

## Who calls

phone-callers = Callers
phone-handset = Telephone { $number }
phone-add = Add a telephone
phone-remove = Remove this telephone
phone-numbers = Numbers that call and are called
phone-from = Call from
phone-withheld = Withhold the number
phone-to = Call
phone-to-old = old number: { $office }
phone-dial = Call
phone-hang-up = Hang up
phone-keypad = Keys. From a keyboard, too: figures, * and #
phone-star = star
phone-hash = hash
phone-ready = Ready
phone-welcome = Press the green key. When you hear the voice, choose with the keys.
phone-heard = What is heard
phone-nothing-heard = All that is heard can be read here.
phone-cut = cut short
phone-music = music

phone-call-ringing = Calling
phone-call-rung = Ringing
phone-call-voicemail = Voicemail answers
phone-call-listening = Listening
phone-call-asked = Waiting for a key
phone-call-seeking = Looking for an operator
phone-call-ringing-there = Ringing { $name }
phone-call-whispering = { $name } is about to answer
phone-call-talking = Talking with { $name }
phone-call-over = Call ended

phone-caller-rings = The telephone rings: the line calls back
phone-caller-presses = Pressed { $key }
phone-caller-bridged = Talking with { $name }
phone-caller-hangs-up = Hung up
phone-caller-ends = Call ended
phone-carrier-fails = (The carrier apologises and hangs up.)

phone-rung-rings = { $name }’s telephone rings
phone-rung-answers = { $name } answers
phone-rung-voicemail = { $name }’s voicemail answers
phone-rung-hangs-up = { $name } hung up
phone-rung-busy = { $name } is busy
phone-rung-no-answer = { $name } does not answer
phone-rung-failed = { $name }’s telephone cannot be reached

## The line

phone-line = The line
phone-line-lead = The number decides who comes first, and nothing else.
phone-line-none = Nobody is in line.
phone-line-number = Number
phone-line-other = Another telephone
phone-line-waits = Waiting
phone-line-rung = Ringing { $name }
phone-line-rung-soon = { $name } is next
phone-line-talks = Talking with { $name }
phone-line-dropped = Line dropped: the place is kept until { $time }
phone-line-to-call = To be called back
phone-line-to-call-later = To be called back from { $time }
phone-line-calls = { $name } is calling back
phone-other-day = { $time } on { $date }

## The operators

phone-operators = Operators
phone-operators-lead = Their telephones ring here. Answer in their place, or choose what they do by themselves. By calling the line they go on duty and off.
phone-operators-all = Show all
phone-operator-free = Free
phone-operator-ringing = Ringing
phone-operator-listening = Hears who is calling
phone-operator-asked = Key 1 takes the call
phone-operator-dialling = Calling the citizen
phone-operator-talking = Talking
phone-operator-voicemail = Voicemail
phone-operator-answer = Answer
phone-operator-refuse = Refuse
phone-operator-to-voicemail = Voicemail
phone-operator-call = Call the line
phone-operator-keypad = The operator’s keys
phone-operator-manner = When it rings
phone-presence-on = On duty
phone-presence-off = Off duty
phone-presence-rests = Pausing until { $time }
phone-manner-by-hand = I decide
phone-manner-answers = answers and presses 1
phone-manner-voicemail = voicemail answers
phone-manner-refuses = refuses
phone-manner-busy = is busy
phone-manner-unreachable = cannot be reached

## Behind the scenes

phone-webhooks = Behind the scenes: webhooks and TwiML
phone-webhooks-lead = Every request of the pretend carrier to the line, the latest first, with the time it took.
phone-webhooks-none = Nothing yet: the requests of each call appear here.
phone-webhooks-form = What the line was told
phone-webhooks-answer = What the line answered
phone-webhooks-clear = Clear

## What can't be done

phone-bad-keys = The keys are 0 to 9, * and #.
phone-bad-number = “{ $number }” is not a number like +39 333 1234567.
phone-not-ours = The line does not answer the number “{ $number }”.
phone-bad-moment = “{ $text }” is not a day with its time.
phone-moment-too-far = No calendar is kept for that day: choose one from { NUMBER($first, useGrouping: 0) } to { NUMBER($last, useGrouping: 0) }.
phone-bad-manner = No operator behaves like that.
phone-too-many = All telephones that can be open are open.
