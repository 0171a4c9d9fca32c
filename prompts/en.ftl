# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### What callers hear in English. British, plain words.
###
### The text after each "=" is spoken by a voice and shown on the public page, exactly as it stands here;
### only times, dates and digits are words for the ear and figures for the eye.
### { $something } is filled in by the line: never translate the name, always use every one that is there.
###
### Names of offices bring their article with them ("the Housing Office").
###
### Some values have no words of their own; these ask for them:
###   TIME($t), TIME($t, form: "…", part: "no")  a time of day, by the message "time" below
###   DAYPARTS($a, $b)                            same or differ: is the part of the day the same for both?
###   DATE($d, form: "…")                         a day of the year, by "date"
###   WEEKDAY($n, form: "…")                      a day of the week, by "weekday"
###   DIGITS($n, form: "…")                       a number digit by digit, by "digit-word"
###   LANGUAGE($code)                             the name of a language, in English
###   CAP($text)                                  with a capital letter, for the start of a sentence
### Form and part are words that this file chooses for itself; "plain" and "yes" where none is given.
###
### `ivr check` tells what is missing or wrong in this file, and where.


## How English speaks of times, days and figures. Heard only inside the sentences further down.

# $style: spoken (in words, for the ear) or written (in figures, for the eye).
# $hour 0–23, $minute; $hour12 and $next12 (the hour to come) 1–12.
# $part: no where the part of the day is said later in the sentence. The config takes times on five
# minutes only; the last two lines in words are there so that no other one can break a call.
# In figures it is the 24-hour clock that stands on every door in Italy.
time = { $style ->
    [written] { time-in-figures }
   *[spoken] { time-in-words }
}
time-in-figures = { $hour ->
    [0] { $minute ->
        [0] midnight
       *[other] { figures }
    }
   *[other] { figures }
}
figures = { $hour }:{ NUMBER($minute, minimumIntegerDigits: 2) }
time-in-words = { $minute ->
    [0] { full-hour }
    [5] five past { hour-word }{ in-the-daypart }
    [10] { hour-word } ten{ in-the-daypart }
    [15] { hour-word } fifteen{ in-the-daypart }
    [20] { hour-word } twenty{ in-the-daypart }
    [25] { hour-word } twenty-five{ in-the-daypart }
    [30] { hour-word } thirty{ in-the-daypart }
    [35] { hour-word } thirty-five{ in-the-daypart }
    [40] { hour-word } forty{ in-the-daypart }
    [45] { hour-word } forty-five{ in-the-daypart }
    [50] { hour-word } fifty{ in-the-daypart }
    [55] { hour-word } fifty-five{ in-the-daypart }
    [one] one minute past { hour-word }{ in-the-daypart }
   *[other] { $minute } minutes past { hour-word }{ in-the-daypart }
}
full-hour = { $hour ->
    [0] midnight
    [12] twelve noon
   *[other] { hour-word }{ in-the-daypart }
}
hour-word = { $hour12 ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
   *[12] twelve
}
in-the-daypart = { $part ->
    [no] { "" }
   *[yes] { " " }{ daypart }
}

# The part of the day of a time, with the same variables as "time". At both ends of a span it is said
# once where it is the same: DAYPARTS compares it.
daypart = { $hour ->
    [12] in the afternoon
    [13] in the afternoon
    [14] in the afternoon
    [15] in the afternoon
    [16] in the afternoon
    [17] in the afternoon
    [18] in the evening
    [19] in the evening
    [20] in the evening
    [21] in the evening
    [22] at night
    [23] at night
    [0] at night
   *[other] in the morning
}

# $weekday 1–7 from Monday; $day 1–31; $month 1–12; $style as above.
date = { $style ->
    [written] { WEEKDAY($weekday) } { $day } { month-name }
   *[spoken] { WEEKDAY($weekday) } the { ordinal } of { month-name }
}
ordinal = { $day ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
    [11] eleventh
    [12] twelfth
    [13] thirteenth
    [14] fourteenth
    [15] fifteenth
    [16] sixteenth
    [17] seventeenth
    [18] eighteenth
    [19] nineteenth
    [20] twentieth
    [21] twenty-first
    [22] twenty-second
    [23] twenty-third
    [24] twenty-fourth
    [25] twenty-fifth
    [26] twenty-sixth
    [27] twenty-seventh
    [28] twenty-eighth
    [29] twenty-ninth
    [30] thirtieth
   *[31] thirty-first
}
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

# $weekday 1–7 from Monday; $form: plain (Monday) or plural (Mondays).
weekday = { $form ->
    [plural] { weekday-name }s
   *[plain] { weekday-name }
}
weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

# Minutes of waiting; $minutes: 1 to 60.
minutes-in-words = { $minutes ->
    [1] one minute
   *[other] { $minutes } minutes
}

# No "oh" for zero, no "double".
digit-word = { $digit ->
    [0] zero
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[9] nine
}

# One digit of a number read out slowly, each a sentence of its own.
# $place: on (others follow in its group) or end: the voice stays up or falls.
digit = { $place ->
    [on] { DIGITS($digit) },
   *[end] { DIGITS($digit) }.
}

# Lists are joined two at a time, from the first: $head is all so far, $next comes to it,
# $place tells whether it is the last or in the middle.
join-holidays = { $head } and { $next }
join-groups = { $place ->
    [last] { $head }, and { $next }
   *[middle] { $head }, { $next }
}
join-spans = { $place ->
    [last] { $head } and { $next }
   *[middle] { $head }, { $next }
}
join-days = { $place ->
    [last] { $head } and { $next }
   *[middle] { $head }, { $next }
}
join-stretches = { $place ->
    [last] { $head } and { $next }
   *[middle] { $head }, { $next }
}


## Greeting, language, menu.

# The very first words, under six seconds.
greeting = City of Modena, Social Services. Hello, this is an automated service.
# $key: the key that chooses English.
language-choice = For English, press { $key }.
# Once, in the language chosen.
privacy = This call is not recorded. The privacy notice is on the city's website.
# To someone who called an office's old number; the digits of the new one follow.
old-number = You have called an old number. The new single number is:
# $office: its name with the article; $key: 1 to 8.
press-office = For { $office }, press { $key }.
press-person = To speak to a person, press 0.
press-again = To hear this again, press 9.
press-language = To change language, press star.
press-menu = To return to the menu, press hash.
press-hours = For days and opening hours, press 2.
# After nobody answered.
wrong-key = That choice is not valid.
no-key = We did not receive a choice.


## An office: open, closed and why, open again when, answered elsewhere. Heard one after the other.

# The office the caller chose, or whose old number they called.
chosen = You are calling { $office }.
# $closes: a time.
open-until = The office is open until { TIME($closes) }.
# With no end within a day.
open-now = The office is open.
closed-now = The office is closed at the moment.
# $reason: words of the staff that complete "closed …": "because of a gas leak".
closed-for = The office is closed { $reason }.
# Where the staff gave no reason in English.
closed-exceptionally = The office is closed for exceptional reasons.
# $holidays: one or two of the phrases below.
closed-holiday = The office is closed today { $holidays }.
# $name: the holiday, by its Italian name. Whole phrases that complete "closed today …"; the last serves
# all others.
holiday = { $name ->
    [capodanno] for New Year's Day
    [epifania] for Epiphany
    [san-geminiano] for the feast of Saint Geminianus, patron saint of Modena
    [pasqua] for Easter
    [lunedi-dell-angelo] for Easter Monday
    [anniversario-della-liberazione] for Liberation Day
    [festa-del-lavoro] for Labour Day
    [festa-della-repubblica] for Republic Day
    [assunzione-della-beata-vergine-maria] for the Assumption
    [festa-nazionale-di-san-francesco-d-assisi-patrono-d-italia] for the feast of Saint Francis
    [ognissanti] for All Saints' Day
    [giorno-dell-unita-nazionale] for National Unity Day
    [immacolata-concezione] for the Immaculate Conception
    [natale] for Christmas
    [santo-stefano] for Saint Stephen's Day
   *[other] for a public holiday
}
# After one of the "closed" lines. $opens: a time; $day: a date.
reopens-today = It opens again today at { TIME($opens) }.
reopens-tomorrow = It opens again tomorrow at { TIME($opens) }.
reopens-on = It opens again on { DATE($day) } at { TIME($opens) }.
reopens-unknown = We do not yet know when it will open again.
# Another office, $office, answers in place of the one called: now, or from a time on.
answered-by = { CAP($office) } is answering in its place.
answered-today = { CAP($office) } will answer in its place, from today at { TIME($opens) }.
answered-tomorrow = { CAP($office) } will answer in its place, from tomorrow at { TIME($opens) }.
answered-on = { CAP($office) } will answer in its place, from { DATE($day) } at { TIME($opens) }.
# $number: 112, read digit by digit.
emergency = In an emergency, call { DIGITS($number) }.


## The hours of a week, the door, a second place.

# $groups: "Monday to Friday from nine to eleven in the morning", one or more.
week = The office answers { $groups }.
# In this season the phone is not answered on any day.
week-empty = The office is not answering the phone during this period.
visits = The office receives visitors { $groups }.
# $days: any of the "days" below; $spans: one or more of "span". "Also": days that were named before.
group = { $days } { $spans }
group-also = { $days } also { $spans }
days-every = every day
days-range = { WEEKDAY($first) } to { WEEKDAY($last) }
days-one = on { WEEKDAY($day, form: "plural") }
days-two = on { WEEKDAY($first, form: "plural") } and { WEEKDAY($last, form: "plural") }
# Three days or more, each a "day".
days-many = on { $days }
day = { WEEKDAY($day, form: "plural") }
# Ranges and single days together.
days-mixed = { $stretches }
span = { DAYPARTS($opens, $closes) ->
    [same] from { TIME($opens, part: "no") } to { TIME($closes) }
   *[differ] from { TIME($opens) } to { TIME($closes) }
}
span-all-day = around the clock
# $place: "at the … sports club", words of the staff; $weeks: every how many weeks; $day: the weekday.
second-place = You can also find the office { $place }, { second-place-when }.
# Where the staff did not name the place in English.
second-place-unnamed = You can also find the office at another address, { second-place-when }.
second-place-when = { $weeks ->
    [1] every { WEEKDAY($day) } { $spans }
    [2] every second { WEEKDAY($day) } { $spans }
    [3] every third { WEEKDAY($day) } { $spans }
    [4] every fourth { WEEKDAY($day) } { $spans }
   *[other] every { $weeks } weeks, on { WEEKDAY($day) } { $spans }
}
second-place-next = The next time is { DATE($day) }.
# The address follows, in the voice of the city's first language.
address-follows = The address is:
# An address as the staff wrote it.
as-written = { $text }


## Transfer, goodbye, trouble.

transfer = We are connecting you to { $office }. Please hold.
# A few seconds, while the line finds out who is next.
please-wait = One more moment, please.
# The conversation is over; the menu follows for those who stay on.
after = Thank you for calling. Goodbye. If you need anything else, please stay on the line.
goodbye = Thank you for calling. Goodbye.
trouble = We are sorry, there was a problem. Please stay on the line.


## Waiting in line.

all-busy = All operators are busy. Please stay on the line: your place is kept.
# The same in short, between two pieces of music.
still-busy = All operators are still busy. Your place is kept.
# $count: how many are ahead in line, 0 to 20; 21 stands for any number above.
ahead = { $count ->
    [0] Your call is next.
    [1] There is one person ahead of you.
    [21] There are more than twenty people ahead of you.
   *[other] There are { $count } people ahead of you.
}
wait-under-one = The expected wait is less than a minute.
# $minutes: 1, 2, 3, 5, 10, 15, 20 or 30.
wait-about = The expected wait is about { minutes-in-words }.
wait-over-thirty = The expected wait is more than thirty minutes.
press-callback = To be called back without losing your place, press 1.
# To one who has no place in line.
press-callback-now = To be called back, press 1.
# Of an office that is closed.
press-callback-opening = To be called back when the office opens again, press 1.
press-position = To hear how many people are ahead of you, press 3.
# The code's four digits follow.
ticket-follows = If the line drops, call again and key in this code:
# The last operator has gone while people wait; they may stay.
unstaffed = There is no operator on duty at the moment. If you stay on the line, your place is kept.
# To someone who has just asked for the office.
nobody-on-duty = There is no operator on duty at the moment.
full = Too many people are waiting already. We cannot put you on hold at the moment.
# The office has closed while the caller waited.
drained = We are sorry, the office closed while you were waiting. If you ask us to call you back, your place is kept.
# After some hours on hold: the call can't last much longer. Where whoever calls again has their place back, place-kept follows.
near-limit = This call has lasted a very long time and will soon be cut off.
# Before the menu, to someone who has a place in line.
place-kept = Your place is kept.
# The operator whom the caller talks with comes back to them; music follows.
parked = One moment, please: your operator will be right back.
# They do not; "all-busy" follows, or another operator.
unparked = Your operator cannot come back to this call.
# The operator who was rung did not answer.
# The office that was waited for was taken off this line.
office-gone = The office you were waiting for can no longer be reached on this number.


## Calling again after the line dropped.

redial = If the line dropped and you want your place back, press 1.
# The code of "ticket-follows".
ask-ticket = If you were given a four-digit code, key it in now. Otherwise, please wait.
wrong-ticket = There is no place kept under that code.
# The place was found again.
taken-up = We have kept your place.


## Being called back.

# The digits of the number follow.
number-follows = We will call you back on this number:
confirm-number = If this is right, press 1. For another number, press 2.
key-number = Key in the number we should call, then press hash.
# A wrong number, or one of a country that the city does not call.
bad-number = We cannot call you back on that number.
# The office is open: the call comes by the caller's place in line.
promised-shortly = As soon as it is your turn, an operator will call you. You can hang up now.
# At the next opening. $opens: a time; $day: a date.
promised-today = An operator will call you back today, from { TIME($opens) } onwards.
promised-tomorrow = An operator will call you back tomorrow, from { TIME($opens) } onwards.
promised-on = An operator will call you back on { DATE($day) }, from { TIME($opens) } onwards.
already-promised = A call back to this number is already planned.
# No opening in view has room for one, or the caller confirmed no number.
not-promised = We could not arrange a call back.
# The very first words to the person who is called back.
calling-back = Hello, this is { $office } of the City of Modena, calling you back. To speak to the operator, press 1.


## To operators only: before the two can speak, and when an operator phones the line.

# $language: the code of the caller's language.
whisper = Call for { $office }, in { LANGUAGE($language) }.
# The same for someone who asked to be called back.
whisper-callback = Person to call back for { $office }, in { LANGUAGE($language) }.
# To the operator whom the caller talked with before.
whisper-parked = The call you put on hold.
# After one of these two: how long the person has waited.
waited-under-one = Waiting for less than a minute.
# $minutes: 1 to 60.
waited = Waiting for { minutes-in-words }.
waited-over-hour = Waiting for more than an hour.
press-accept = To accept, press 1.
# After the key: the caller has hung up, or is with somebody else.
call-taken = The call is no longer available.
# After the key, where someone is to be called back.
dialling-citizen = We are calling the person back. Please stay on the line.
citizen-unreached = The person did not answer. We will try again later.
# To an operator who phones the line.
duty-menu = To go on duty, press 1. To go off duty, press 2. To continue as a caller, press 3.
# These two must not sound alike on a bad line.
on-duty = You are now on duty: you will receive calls.
off-duty = Your shift has ended: you will receive no more calls.
ask-pin = Key in your PIN, then press hash.
wrong-pin = That PIN is not correct.


## The public page only: what stands around the sentences above.

page-language = English
# ltr or rtl: the way the language is written.
page-direction = ltr
# The name of the row of languages, for those who can't see it.
page-languages = Languages
# On the button that calls. $number: the line's, in groups of figures.
page-call = Call { $number }
page-intro = One number for all the offices. Everything the voice says can also be read here.
# $day: a date; $at: a time, which may be any minute.
page-moment = As things stand on { DATE($day) } at { TIME($at) }.
page-offices = Offices
# Beside an office's name, and beside the hours of its door.
page-open = Open
page-closed = Closed
# What stands beside them: when the phone is answered ($key: the office's in the menu), when the door is
# open, the address, a second place, an e-mail address.
page-phone = By phone, key { $key }
page-door = In person
page-address = Address
page-elsewhere = In another place
page-write = In writing
# Above the keys of the telephone menu.
page-menu = The keys of the telephone menu
