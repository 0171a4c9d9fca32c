# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### What callers hear in French. Formal: vous.
###
### The text after each "=" is spoken by a voice and shown on the public page, exactly as it stands here;
### only times, dates and digits are words for the ear and figures for the eye.
### { $something } is filled in by the line: never translate the name, always use every one that is there.
###
### Names of offices bring their article with them ("le Bureau du logement"). Put before them only words
### that don't melt into an article: "pour", "avec", or nothing.
###
### Some values have no words of their own; these ask for them:
###   TIME($t), TIME($t, form: "…", part: "no")  a time of day, by the message "time" below
###   DAYPARTS($a, $b)                            same or differ: is the part of the day the same for both?
###   DATE($d, form: "…")                         a day of the year, by "date"
###   WEEKDAY($n, form: "…")                      a day of the week, by "weekday"
###   DIGITS($n, form: "…")                       a number digit by digit, by "digit-word"
###   LANGUAGE($code)                             the name of a language, in French
###   CAP($text)                                  with a capital letter, for the start of a sentence
### Form and part are words that this file chooses for itself; "plain" and "yes" where none is given.
###
### `ivr check` tells what is missing or wrong in this file, and where.


## How French speaks of times, days and figures. Heard only inside the sentences further down.

# $style: spoken (in words, for the ear) or written (in figures, for the eye).
# $hour 0–23, $minute; $hour12 and $next12 (the hour to come) 1–12; $form: plain or from (de 9 heures).
# 0 and 1 are singular; an hour is feminine: une, vingt et une.
time = { $style ->
    [written] { time-in-figures }
   *[spoken] { time-in-words }
}
time-in-figures = { $hour ->
    [0] { $minute ->
        [0] { de }minuit
       *[other] { de }{ figures }
    }
   *[other] { de }{ figures }
}
# \u00A0 is a space that does not break the line: "8 h 30".
figures = { $minute ->
    [0] { $hour }{ "\u00A0" }h
   *[other] { $hour }{ "\u00A0" }h{ "\u00A0" }{ NUMBER($minute, minimumIntegerDigits: 2) }
}
time-in-words = { $hour ->
    [0] { $minute ->
        [0] { de }minuit
       *[other] { de }0 heure { $minute }
    }
    [1] { d }une heure{ and-minutes }
    [12] { $minute ->
        [0] { de }midi
       *[other] { de }12 heures { $minute }
    }
    [21] { de }vingt et une heures{ and-minutes }
   *[other] { de }{ $hour } heures{ and-minutes }
}
de = { $form ->
    [from] de{ " " }
   *[plain] { "" }
}
d = { $form ->
    [from] d'
   *[plain] { "" }
}
and-minutes = { $minute ->
    [0] { "" }
   *[other] { " " }{ $minute }
}

# $weekday 1–7 from Monday; $day 1–31; $month 1–12; $style as above.
date = { WEEKDAY($weekday) } { $day ->
    [1] { first }
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
first = { $style ->
    [written] 1er
   *[spoken] premier
}

# $weekday 1–7 from Monday.
weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}

# Minutes of waiting; $minutes: 1 to 60. A minute is feminine: une, vingt et une.
minutes-in-words = { $minutes ->
    [1] une minute
    [21] vingt et une minutes
    [31] trente et une minutes
    [41] quarante et une minutes
    [51] cinquante et une minutes
   *[other] { $minutes } minutes
}

digit-word = { $digit ->
    [0] zéro
    [1] un
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
   *[9] neuf
}

# One digit of a number read out slowly, each a sentence of its own.
# $place: on (others follow in its group) or end: the voice stays up or falls.
digit = { $place ->
    [on] { DIGITS($digit) },
   *[end] { DIGITS($digit) }.
}

# Lists are joined two at a time, from the first: $head is all so far, $next comes to it,
# $place tells whether it is the last or in the middle.
join-holidays = { $head } et { $next }
join-groups = { $head } ; { $next }
join-spans = { $place ->
    [last] { $head } et { $next }
   *[middle] { $head }, { $next }
}
join-days = { $place ->
    [last] { $head } et { $next }
   *[middle] { $head }, { $next }
}
join-stretches = { $place ->
    [last] { $head } et { $next }
   *[middle] { $head }, { $next }
}


## Greeting, language, menu.

# The very first words, under six seconds.
greeting = Ville de Modène, Services sociaux. Bonjour, ceci est un service automatique.
# $key: the key that chooses French.
language-choice = Pour le français, appuyez sur la touche { $key }.
# Once, in the language chosen.
privacy = L'appel n'est pas enregistré. L'information sur la protection des données se trouve sur le site de la Ville.
# To someone who called an office's old number; the digits of the new one follow.
old-number = Vous avez appelé un ancien numéro. Le nouveau numéro unique est :
# $office: its name with the article; $key: 1 to 8.
press-office = Pour { $office }, appuyez sur la touche { $key }.
press-person = Pour parler à une personne, appuyez sur la touche 0.
press-again = Pour réécouter, appuyez sur la touche 9.
press-language = Pour changer de langue, appuyez sur la touche étoile.
press-menu = Pour revenir au menu, appuyez sur la touche dièse.
press-hours = Pour les jours et les horaires, appuyez sur la touche 2.
# After nobody answered.
wrong-key = Ce choix n'est pas valable.
no-key = Nous n'avons reçu aucun choix.


## An office: open, closed and why, open again when, answered elsewhere. Heard one after the other.

# The office the caller chose, or whose old number they called.
chosen = Vous appelez { $office }.
# $closes: a time.
open-until = Le bureau est ouvert jusqu'à { TIME($closes) }.
# With no end within a day.
open-now = Le bureau est ouvert.
closed-now = Le bureau est actuellement fermé.
# $reason: words of the staff that complete "closed …": "en raison d'une fuite de gaz".
closed-for = Le bureau est fermé { $reason }.
# Where the staff gave no reason in French.
closed-exceptionally = Le bureau est fermé pour des raisons exceptionnelles.
# $holidays: one or two of the phrases below.
closed-holiday = Le bureau est fermé aujourd'hui { $holidays }.
# $name: the holiday, by its Italian name. Whole phrases that complete "closed today …"; the last serves
# all others.
holiday = { $name ->
    [capodanno] pour le jour de l'An
    [epifania] pour l'Épiphanie
    [san-geminiano] pour la Saint-Géminien, fête patronale de Modène
    [pasqua] pour Pâques
    [lunedi-dell-angelo] pour le lundi de Pâques
    [anniversario-della-liberazione] pour la fête de la Libération
    [festa-del-lavoro] pour la fête du Travail
    [festa-della-repubblica] pour la fête de la République
    [assunzione-della-beata-vergine-maria] pour l'Assomption
    [festa-nazionale-di-san-francesco-d-assisi-patrono-d-italia] pour la Saint-François d'Assise
    [ognissanti] pour la Toussaint
    [giorno-dell-unita-nazionale] pour la journée de l'Unité nationale
    [immacolata-concezione] pour l'Immaculée Conception
    [natale] pour Noël
    [santo-stefano] pour la Saint-Étienne
   *[other] pour un jour férié
}
# After one of the "closed" lines. $opens: a time; $day: a date.
reopens-today = Il rouvrira aujourd'hui à { TIME($opens) }.
reopens-tomorrow = Il rouvrira demain à { TIME($opens) }.
reopens-on = Il rouvrira { DATE($day) } à { TIME($opens) }.
reopens-unknown = La date de réouverture n'est pas encore connue.
# Another office, $office, answers in place of the one called: now, or from a time on.
answered-by = { CAP($office) } répond à sa place.
answered-today = { CAP($office) } répondra à sa place, à partir d'aujourd'hui à { TIME($opens) }.
answered-tomorrow = { CAP($office) } répondra à sa place, à partir de demain à { TIME($opens) }.
answered-on = { CAP($office) } répondra à sa place, à partir du { DATE($day) } à { TIME($opens) }.
# $number: 112; voices read it as a whole, "cent douze".
emergency = En cas d'urgence, appelez le { NUMBER($number, useGrouping: 0) }.


## The hours of a week, the door, a second place.

# $groups: "du lundi au vendredi, de 9 heures à 13 heures", one or more.
week = Le bureau répond { $groups }.
# In this season the phone is not answered on any day.
week-empty = En cette période, le bureau ne répond pas au téléphone.
visits = Le bureau reçoit le public { $groups }.
# $days: any of the "days" below; $spans: one or more of "span". "Also": days that were named before.
group = { $days }, { $spans }
group-also = { $days }, également { $spans }
days-every = tous les jours
days-range = du { WEEKDAY($first) } au { WEEKDAY($last) }
days-one = le { WEEKDAY($day) }
days-two = le { WEEKDAY($first) } et le { WEEKDAY($last) }
# Three days or more, each a "day".
days-many = { $days }
day = le { WEEKDAY($day) }
# Ranges and single days together.
days-mixed = { $stretches }
span = { TIME($opens, form: "from") } à { TIME($closes) }
span-all-day = 24 heures sur 24
# $place: "au club sportif …", words of the staff; $weeks: every how many weeks; $day: the weekday.
second-place = Le bureau est aussi présent { $place }, { second-place-when }, { $spans }.
# Where the staff did not name the place in French.
second-place-unnamed = Le bureau est aussi présent à une autre adresse, { second-place-when }, { $spans }.
second-place-when = { $weeks ->
    [1] chaque { WEEKDAY($day) }
    [2] un { WEEKDAY($day) } sur deux
    [3] un { WEEKDAY($day) } sur trois
    [4] un { WEEKDAY($day) } sur quatre
   *[other] un { WEEKDAY($day) } sur { $weeks }
}
second-place-next = La prochaine fois, ce sera le { DATE($day) }.
# The address follows, in the voice of the city's first language.
address-follows = L'adresse est :
# An address as the staff wrote it.
as-written = { $text }


## Transfer, goodbye, trouble.

transfer = Nous vous mettons en relation avec { $office }. Veuillez patienter.
# A few seconds, while the line finds out who is next.
please-wait = Encore un instant, s'il vous plaît.
# The conversation is over; the menu follows for those who stay on.
after = Merci de votre appel. Au revoir. Si vous avez besoin d'autre chose, restez en ligne.
goodbye = Merci de votre appel. Au revoir.
trouble = Veuillez nous excuser, un problème est survenu. Restez en ligne.


## Waiting in line.

all-busy = Tous nos agents sont occupés. Restez en ligne : vous gardez votre place.
# The same in short, between two pieces of music.
still-busy = Nos agents sont toujours occupés. Vous gardez votre place.
# $count: how many are ahead in line, 0 to 20; 21 stands for any number above.
ahead = { $count ->
    [0] Votre appel est le prochain.
    [1] Il y a une personne avant vous.
    [21] Il y a plus de vingt personnes avant vous.
   *[other] Il y a { $count } personnes avant vous.
}
wait-under-one = L'attente prévue est de moins d'une minute.
# $minutes: 1, 2, 3, 5, 10, 15, 20 or 30.
wait-about = L'attente prévue est d'environ { minutes-in-words }.
wait-over-thirty = L'attente prévue dépasse trente minutes.
press-callback = Pour être rappelé sans perdre votre place, appuyez sur la touche 1.
# To one who has no place in line.
press-callback-now = Pour être rappelé, appuyez sur la touche 1.
# Of an office that is closed.
press-callback-opening = Pour être rappelé à la réouverture, appuyez sur la touche 1.
press-position = Pour savoir combien de personnes il y a avant vous, appuyez sur la touche 3.
# The code's four digits follow.
ticket-follows = Si la communication est coupée, rappelez et composez ce code :
# The last operator has gone while people wait; they may stay.
unstaffed = Aucun agent n'est en service pour le moment. Si vous restez en ligne, vous gardez votre place.
# To someone who has just asked for the office.
nobody-on-duty = Aucun agent n'est en service pour le moment.
full = Trop de personnes attendent déjà. Nous ne pouvons pas vous mettre en attente pour le moment.
# The office has closed while the caller waited.
drained = Veuillez nous excuser, le bureau a fermé pendant votre attente. Si vous demandez un rappel, vous gardez votre place.
# After some hours on hold: the call can't last much longer. Where whoever calls again has their place back, place-kept follows.
near-limit = Cet appel dure depuis très longtemps et va bientôt être coupé.
# Before the menu, to someone who has a place in line.
place-kept = Nous gardons votre place.
# The operator whom the caller talks with comes back to them; music follows.
parked = Un instant, s'il vous plaît : votre agent revient tout de suite.
# They do not; "all-busy" follows, or another operator.
unparked = Votre agent ne peut pas reprendre l'appel.
# The operator who was rung did not answer.
# The office that was waited for was taken off this line.
office-gone = Le bureau que vous attendiez n'est plus joignable à ce numéro.


## Calling again after the line dropped.

redial = Si la communication a été coupée et que vous voulez reprendre votre place, appuyez sur la touche 1.
# The code of "ticket-follows".
ask-ticket = Si vous avez reçu un code à quatre chiffres, composez-le maintenant. Sinon, veuillez patienter.
wrong-ticket = Aucune place ne correspond à ce code.
# The place was found again.
taken-up = Nous avons gardé votre place.


## Being called back.

# The digits of the number follow.
number-follows = Nous vous rappellerons au numéro suivant :
confirm-number = Si c'est exact, appuyez sur la touche 1. Pour un autre numéro, appuyez sur la touche 2.
key-number = Composez le numéro à rappeler, puis appuyez sur la touche dièse.
# A wrong number, or one of a country that the city does not call.
bad-number = Nous ne pouvons pas rappeler ce numéro.
# The office is open: the call comes by the caller's place in line.
promised-shortly = Dès que ce sera votre tour, un agent vous appellera. Vous pouvez raccrocher.
# At the next opening. $opens: a time; $day: a date.
promised-today = Un agent vous rappellera aujourd'hui, à partir { TIME($opens, form: "from") }.
promised-tomorrow = Un agent vous rappellera demain, à partir { TIME($opens, form: "from") }.
promised-on = Un agent vous rappellera { DATE($day) }, à partir { TIME($opens, form: "from") }.
already-promised = Un rappel à ce numéro est déjà prévu.
# No opening in view has room for one, or the caller confirmed no number.
not-promised = Nous n'avons pas pu prévoir de rappel.
# The very first words to the person who is called back.
calling-back = Bonjour, { $office } de la Ville de Modène vous rappelle. Pour parler à l'agent, appuyez sur la touche 1.


## To operators only: before the two can speak, and when an operator phones the line.

# $language: the code of the caller's language.
whisper = Appel pour { $office }, en { LANGUAGE($language) }.
# The same for someone who asked to be called back.
whisper-callback = Personne à rappeler pour { $office }, en { LANGUAGE($language) }.
# To the operator whom the caller talked with before.
whisper-parked = L'appel que vous avez mis en attente.
# After one of these two: how long the person has waited.
waited-under-one = En attente depuis moins d'une minute.
# $minutes: 1 to 60.
waited = En attente depuis { minutes-in-words }.
waited-over-hour = En attente depuis plus d'une heure.
press-accept = Pour accepter, appuyez sur la touche 1.
# After the key: the caller has hung up, or is with somebody else.
call-taken = L'appel n'est plus disponible.
# After the key, where someone is to be called back.
dialling-citizen = Nous rappelons la personne. Restez en ligne.
citizen-unreached = La personne n'a pas répondu. Nous réessaierons plus tard.
# To an operator who phones the line.
duty-menu = Pour prendre votre service, appuyez sur la touche 1. Pour terminer votre service, appuyez sur la touche 2. Pour continuer comme usager, appuyez sur la touche 3.
# These two must not sound alike on a bad line.
on-duty = Vous êtes en service : vous recevrez des appels.
off-duty = Votre service est terminé : vous ne recevrez plus d'appels.
ask-pin = Composez votre code PIN, puis appuyez sur la touche dièse.
wrong-pin = Ce code PIN n'est pas correct.


## The public page only: what stands around the sentences above.

page-language = Français
# ltr or rtl: the way the language is written.
page-direction = ltr
# The name of the row of languages, for those who can't see it.
page-languages = Langues
# On the button that calls. $number: the line's, in groups of figures.
page-call = Appelez le { $number }
page-intro = Un seul numéro pour tous les bureaux. Tout ce que dit la voix peut aussi se lire ici.
# $day: a date; $at: a time, which may be any minute.
page-moment = Situation du { DATE($day) } à { TIME($at) }.
page-offices = Bureaux
# Beside an office's name, and beside the hours of its door.
page-open = Ouvert
page-closed = Fermé
# What stands beside them: when the phone is answered ($key: the office's in the menu), when the door is
# open, the address, a second place, an e-mail address.
page-phone = Par téléphone, touche { $key }
page-door = Au guichet
page-address = Adresse
page-elsewhere = Dans un autre lieu
page-write = Par écrit
# Above the keys of the telephone menu.
page-menu = Les touches du menu téléphonique
