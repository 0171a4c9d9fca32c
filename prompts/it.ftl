# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### What callers hear in Italian. Formal: Lei.
###
### The text after each "=" is spoken by a voice and shown on the public page, exactly as it stands here;
### only times, dates and digits are words for the ear and figures for the eye.
### { $something } is filled in by the line: never translate the name, always use every one that is there.
###
### Names of offices bring their article with them ("l'Ufficio casa"). Put before them only words that
### don't melt into an article: "per", "con", or nothing.
###
### Some values have no words of their own; these ask for them:
###   TIME($t), TIME($t, form: "…", part: "no")  a time of day, by the message "time" below
###   DAYPARTS($a, $b)                            same or differ: is the part of the day the same for both?
###   DATE($d, form: "…")                         a day of the year, by "date"
###   WEEKDAY($n, form: "…")                      a day of the week, by "weekday"
###   DIGITS($n, form: "…")                       a number digit by digit, by "digit-word"
###   LANGUAGE($code)                             the name of a language, in Italian
###   CAP($text)                                  with a capital letter, for the start of a sentence
### Form and part are words that this file chooses for itself; "plain" and "yes" where none is given.
###
### `ivr check` tells what is missing or wrong in this file, and where.


## How Italian speaks of times, days and figures. Heard only inside the sentences further down.

# $style: spoken (in words, for the ear) or written (in figures, for the eye).
# $hour 0–23, $minute; $hour12 and $next12 (the hour to come) 1–12; $form: at (alle) or from (dalle).
# Offices speak the 24-hour clock; "l'una" is only one o'clock at night.
time = { $style ->
    [written] { time-in-figures }
   *[spoken] { time-in-words }
}
time-in-figures = { $hour ->
    [0] { $minute ->
        [0] { a-or-da } mezzanotte
       *[other] { alle-or-dalle } { figures }
    }
    [1] { all-or-dall }{ figures }
   *[other] { alle-or-dalle } { figures }
}
figures = { $hour }:{ NUMBER($minute, minimumIntegerDigits: 2) }
time-in-words = { $hour ->
    [0] { a-or-da } mezzanotte{ and-minutes }
    [1] { all-or-dall }una{ and-minutes }
    [12] { $minute ->
        [0] { a-or-da } mezzogiorno
       *[other] { alle-or-dalle } 12{ and-minutes }
    }
   *[other] { alle-or-dalle } { $hour }{ and-minutes }
}
a-or-da = { $form ->
    [from] da
   *[at] a
}
all-or-dall = { $form ->
    [from] dall'
   *[at] all'
}
alle-or-dalle = { $form ->
    [from] dalle
   *[at] alle
}
and-minutes = { $minute ->
    [0] { "" }
   *[other] { " " }e { $minute }
}

# $weekday 1–7 from Monday; $day 1–31; $month 1–12.
# The weekday before the day avoids "l'8" and "l'11".
date = { WEEKDAY($weekday) } { $day ->
    [1] primo
   *[other] { $day }
} { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
}

# $weekday 1–7 from Monday; $form: plain (lunedì), the (il lunedì), from (dal lunedì), to (al lunedì).
weekday = { $form ->
    [the] { $weekday ->
        [7] la
       *[other] il
    } { weekday-name }
    [from] { $weekday ->
        [7] dalla
       *[other] dal
    } { weekday-name }
    [to] { $weekday ->
        [7] alla
       *[other] al
    } { weekday-name }
   *[plain] { weekday-name }
}
weekday-name = { $weekday ->
    [1] lunedì
    [2] martedì
    [3] mercoledì
    [4] giovedì
    [5] venerdì
    [6] sabato
   *[7] domenica
}

# Minutes of waiting; $minutes: 1 to 60.
minutes-in-words = { $minutes ->
    [1] un minuto
   *[other] { $minutes } minuti
}

digit-word = { $digit ->
    [0] zero
    [1] uno
    [2] due
    [3] tre
    [4] quattro
    [5] cinque
    [6] sei
    [7] sette
    [8] otto
   *[9] nove
}

# One digit of a number read out slowly, each a sentence of its own.
# $place: on (others follow in its group) or end: the voice stays up or falls.
digit = { $place ->
    [on] { DIGITS($digit) },
   *[end] { DIGITS($digit) }.
}

# Lists are joined two at a time, from the first: $head is all so far, $next comes to it,
# $place tells whether it is the last or in the middle.
join-holidays = { $head } e { $next }
join-groups = { $head }; { $next }
join-spans = { $place ->
    [last] { $head } e { $next }
   *[middle] { $head }, { $next }
}
join-days = { $place ->
    [last] { $head } e { $next }
   *[middle] { $head }, { $next }
}
join-stretches = { $place ->
    [last] { $head } e { $next }
   *[middle] { $head }, { $next }
}


## Greeting, language, menu.

# The very first words, under six seconds.
greeting = Comune di Modena, Servizi sociali. Buongiorno, questo è un servizio automatico.
# $key: the key that chooses Italian.
language-choice = Per l'italiano, prema { $key }.
# Once, in the language chosen.
privacy = La chiamata non viene registrata. L'informativa sulla privacy è sul sito del Comune.
# To someone who called an office's old number; the digits of the new one follow.
old-number = Ha chiamato un vecchio numero. Il nuovo numero unico è:
# $office: its name with the article; $key: 1 to 8.
press-office = Per { $office }, prema { $key }.
press-person = Per parlare con una persona, prema 0.
press-again = Per riascoltare, prema 9.
press-language = Per cambiare lingua, prema asterisco.
press-menu = Per tornare al menu, prema cancelletto.
press-hours = Per i giorni e gli orari, prema 2.
# After nobody answered.
wrong-key = La scelta non è valida.
no-key = Non abbiamo ricevuto nessuna scelta.


## An office: open, closed and why, open again when, answered elsewhere. Heard one after the other.

# The office the caller chose, or whose old number they called.
chosen = Sta chiamando { $office }.
# $closes: a time.
open-until = L'ufficio è aperto fino { TIME($closes, form: "at") }.
# With no end within a day.
open-now = L'ufficio è aperto.
closed-now = In questo momento l'ufficio è chiuso.
# $reason: words of the staff that complete "closed …": "per una fuga di gas".
closed-for = L'ufficio è chiuso { $reason }.
# Where the staff gave no reason in Italian.
closed-exceptionally = L'ufficio è chiuso per motivi eccezionali.
# $holidays: one or two of the phrases below.
closed-holiday = Oggi l'ufficio è chiuso { $holidays }.
# $name: the holiday. Whole phrases that complete "closed today …"; the last serves all others.
holiday = { $name ->
    [capodanno] per Capodanno
    [epifania] per l'Epifania
    [san-geminiano] per la festa di San Geminiano
    [pasqua] per Pasqua
    [lunedi-dell-angelo] per il Lunedì dell'Angelo
    [anniversario-della-liberazione] per la festa della Liberazione
    [festa-del-lavoro] per la festa dei lavoratori
    [festa-della-repubblica] per la festa della Repubblica
    [assunzione-della-beata-vergine-maria] per Ferragosto
    [festa-nazionale-di-san-francesco-d-assisi-patrono-d-italia] per la festa di San Francesco
    [ognissanti] per Ognissanti
    [giorno-dell-unita-nazionale] per la Giornata dell'unità nazionale
    [immacolata-concezione] per l'Immacolata
    [natale] per Natale
    [santo-stefano] per Santo Stefano
   *[other] per una festività
}
# After one of the "closed" lines. $opens: a time; $day: a date.
reopens-today = Riapre oggi { TIME($opens, form: "at") }.
reopens-tomorrow = Riapre domani { TIME($opens, form: "at") }.
reopens-on = Riapre { DATE($day) } { TIME($opens, form: "at") }.
reopens-unknown = La data di riapertura non è ancora nota.
# Another office, $office, answers in place of the one called: now, or from a time on.
answered-by = Al suo posto risponde { $office }.
answered-today = Al suo posto risponderà { $office }, da oggi { TIME($opens, form: "at") }.
answered-tomorrow = Al suo posto risponderà { $office }, da domani { TIME($opens, form: "at") }.
answered-on = Al suo posto risponderà { $office }, da { DATE($day) } { TIME($opens, form: "at") }.
# $number: 112, read digit by digit.
emergency = In caso di emergenza chiami il numero { DIGITS($number) }.


## The hours of a week, the door, a second place.

# $groups: "dal lunedì al venerdì dalle 9 alle 13", one or more.
week = L'ufficio risponde { $groups }.
# In this season the phone is not answered on any day.
week-empty = In questo periodo l'ufficio non risponde al telefono.
visits = L'ufficio riceve il pubblico { $groups }.
# $days: any of the "days" below; $spans: one or more of "span". "Also": days that were named before.
group = { $days } { $spans }
group-also = { $days } anche { $spans }
days-every = tutti i giorni
days-range = { WEEKDAY($first, form: "from") } { WEEKDAY($last, form: "to") }
days-one = { WEEKDAY($day, form: "the") }
days-two = { WEEKDAY($first, form: "the") } e { WEEKDAY($last, form: "the") }
# Three days or more, each a "day".
days-many = { $days }
day = { WEEKDAY($day, form: "the") }
# Ranges and single days together.
days-mixed = { $stretches }
span = { TIME($opens, form: "from") } { TIME($closes, form: "at") }
span-all-day = 24 ore su 24
# $place: "alla Polisportiva …", words of the staff; $weeks: every how many weeks; $day: the weekday.
second-place = L'ufficio è presente anche { $place }: { second-place-when }.
# Where the staff did not name the place in Italian.
second-place-unnamed = L'ufficio è presente anche in un'altra sede: { second-place-when }.
second-place-when = { $weeks ->
    [1] ogni { WEEKDAY($day) } { $spans }
   *[other] ogni { $weeks } settimane, { WEEKDAY($day, form: "the") } { $spans }
}
second-place-next = La prossima volta è { DATE($day) }.
# The address follows, in the voice of the city's first language.
address-follows = L'indirizzo è:
# An address as the staff wrote it.
as-written = { $text }


## Transfer, goodbye, trouble.

transfer = La mettiamo in contatto con { $office }. Attenda in linea.
# A few seconds, while the line finds out who is next.
please-wait = Ancora un momento, per favore.
# The conversation is over; the menu follows for those who stay on.
after = Grazie per aver chiamato. Arrivederci. Se ha bisogno di altro, resti in linea.
goodbye = Grazie per aver chiamato. Arrivederci.
trouble = Ci scusiamo, c'è stato un problema. Resti in linea.


## Waiting in line.

all-busy = Tutti gli operatori sono occupati. Resti in linea: non perde il suo posto.
# The same in short, between two pieces of music.
still-busy = Gli operatori sono ancora occupati. Le teniamo il posto.
# $count: how many are ahead in line, 0 to 20; 21 stands for any number above.
ahead = { $count ->
    [0] La sua chiamata è la prossima.
    [1] C'è una persona prima di lei.
    [21] Ci sono più di venti persone prima di lei.
   *[other] Ci sono { $count } persone prima di lei.
}
wait-under-one = L'attesa prevista è inferiore a un minuto.
# $minutes: 1, 2, 3, 5, 10, 15, 20 or 30.
wait-about = L'attesa prevista è di circa { minutes-in-words }.
wait-over-thirty = L'attesa prevista supera i trenta minuti.
press-callback = Per farsi richiamare senza perdere il posto, prema 1.
# To one who has no place in line.
press-callback-now = Per farsi richiamare, prema 1.
# Of an office that is closed.
press-callback-opening = Per farsi richiamare alla riapertura, prema 1.
press-position = Per sapere quante persone ci sono prima di lei, prema 3.
# The code's four digits follow.
ticket-follows = Se cade la linea, richiami e digiti questo codice:
# The last operator has gone while people wait; they may stay.
unstaffed = In questo momento nessun operatore è in servizio. Se resta in linea, non perde il suo posto.
# To someone who has just asked for the office.
nobody-on-duty = In questo momento nessun operatore è in servizio.
full = Troppe persone stanno già aspettando. In questo momento non possiamo metterla in attesa.
# The office has closed while the caller waited.
drained = Ci scusiamo, l'ufficio ha chiuso mentre lei era in attesa. Se si fa richiamare, non perde il suo posto.
# After some hours on hold: the call can't last much longer. Where whoever calls again has their place back, place-kept follows.
near-limit = Questa chiamata dura da molto tempo e tra poco si interromperà.
# Before the menu, to someone who has a place in line.
place-kept = Le teniamo il posto.
# The operator whom the caller talks with comes back to them; music follows.
parked = Un momento: il suo operatore torna subito.
# They do not; "all-busy" follows, or another operator.
unparked = Il suo operatore non può riprendere la chiamata.
# The operator who was rung did not answer.
# The office that was waited for was taken off this line.
office-gone = L'ufficio che attendeva non è più raggiungibile a questo numero.


## Calling again after the line dropped.

redial = Se è caduta la linea e vuole riprendere il suo posto, prema 1.
# The code of "ticket-follows".
ask-ticket = Se ha ricevuto un codice di quattro cifre, lo digiti ora. Altrimenti, attenda.
wrong-ticket = Nessun posto corrisponde a questo codice.
# The place was found again.
taken-up = Abbiamo tenuto il suo posto.


## Being called back.

# The digits of the number follow.
number-follows = La richiameremo al numero:
confirm-number = Se è giusto, prema 1. Per un altro numero, prema 2.
key-number = Digiti il numero da richiamare, poi prema cancelletto.
# A wrong number, or one of a country that the city does not call.
bad-number = Non possiamo richiamare questo numero.
# The office is open: the call comes by the caller's place in line.
promised-shortly = Appena sarà il suo turno, un operatore la chiamerà. Ora può riagganciare.
# At the next opening. $opens: a time; $day: a date.
promised-today = Un operatore la richiamerà oggi, { TIME($opens, form: "from") } in poi.
promised-tomorrow = Un operatore la richiamerà domani, { TIME($opens, form: "from") } in poi.
promised-on = Un operatore la richiamerà { DATE($day) }, { TIME($opens, form: "from") } in poi.
already-promised = È già prevista una richiamata a questo numero.
# No opening in view has room for one, or the caller confirmed no number.
not-promised = Non abbiamo potuto prenotare la richiamata.
# The very first words to the person who is called back.
calling-back = Buongiorno, la richiama { $office } del Comune di Modena. Per parlare con l'operatore, prema 1.


## To operators only: before the two can speak, and when an operator phones the line.

# $language: the code of the caller's language.
whisper = Chiamata per { $office }, in { LANGUAGE($language) }.
# The same for someone who asked to be called back.
whisper-callback = Persona da richiamare per { $office }, in { LANGUAGE($language) }.
# To the operator whom the caller talked with before.
whisper-parked = La chiamata che ha messo in attesa.
# After one of these two: how long the person has waited.
waited-under-one = In attesa da meno di un minuto.
# $minutes: 1 to 60.
waited = In attesa da { minutes-in-words }.
waited-over-hour = In attesa da più di un'ora.
press-accept = Per accettare, prema 1.
# After the key: the caller has hung up, or is with somebody else.
call-taken = La chiamata non è più disponibile.
# After the key, where someone is to be called back.
dialling-citizen = Stiamo richiamando la persona. Resti in linea.
citizen-unreached = La persona non ha risposto. Riproveremo più tardi.
# To an operator who phones the line.
duty-menu = Per entrare in servizio, prema 1. Per uscire dal servizio, prema 2. Per proseguire come utente, prema 3.
# These two must not sound alike on a bad line.
on-duty = Ora è in servizio: riceverà le chiamate.
off-duty = Il suo servizio è terminato: non riceverà altre chiamate.
ask-pin = Digiti il PIN, poi prema cancelletto.
wrong-pin = Il PIN non è corretto.


## The public page only: what stands around the sentences above.

page-language = Italiano
# ltr or rtl: the way the language is written.
page-direction = ltr
# The name of the row of languages, for those who can't see it.
page-languages = Lingue
# On the button that calls. $number: the line's, in groups of figures.
page-call = Chiami { $number }
page-intro = Un solo numero per tutti gli uffici. Tutto ciò che dice la voce si può leggere anche qui.
# $day: a date; $at: a time, which may be any minute.
page-moment = Situazione di { DATE($day) } { TIME($at, form: "at") }.
page-offices = Uffici
# Beside an office's name, and beside the hours of its door.
page-open = Aperto
page-closed = Chiuso
# What stands beside them: when the phone is answered ($key: the office's in the menu), when the door is
# open, the address, a second place, an e-mail address.
page-phone = Al telefono, tasto { $key }
page-door = Allo sportello
page-address = Indirizzo
page-elsewhere = In un'altra sede
page-write = Per scrivere
# Above the keys of the telephone menu.
page-menu = I tasti del menu telefonico
