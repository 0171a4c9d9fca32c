# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Il telefono nel browser (/phone)

phone-title = Il telefono di prova
phone-lead = Chiami la linea come farebbe un cittadino. È tutto finto: nessuna telefonata parte davvero.
phone-languages = Lingua della pagina
phone-language-name = Italiano
phone-sound = Suono
phone-needs-script = Questa pagina ha bisogno di JavaScript. Tutto quello che la voce dice si legge anche nella linea in testo.
phone-lost = La pagina non raggiunge più il centralino. Riprovo da sola.
phone-gone = La pagina è rimasta senza notizie troppo a lungo e le sue chiamate sono finite. Si può chiamare di nuovo.
phone-silent = Le voci non ci sono ancora: per ora le frasi si leggono soltanto, e durano quanto durerebbero dette.

## L’orologio della città

phone-clock = Giorno e ora in città
phone-clock-follows = adesso
phone-clock-moment = Un altro giorno e un’altra ora
phone-clock-set = Imposta
phone-clock-now = Torna ad adesso
phone-clock-workday = Un martedì alle 10
phone-clock-evening = Una sera alle 20
phone-clock-sunday = Una domenica alle 11
phone-clock-christmas = Natale alle 10

## Chi chiama

phone-callers = Chi chiama
phone-handset = Telefono { $number }
phone-add = Aggiungi un telefono
phone-remove = Togli questo telefono
phone-numbers = Numeri di chi chiama e di chi è chiamato
phone-from = Chiama da
phone-withheld = Numero nascosto
phone-to = Chiama il
phone-to-old = vecchio numero: { $office }
phone-dial = Chiama
phone-hang-up = Riaggancia
phone-keypad = Tasti. Anche da tastiera: cifre, * e #
phone-star = asterisco
phone-hash = cancelletto
phone-ready = Pronto
phone-welcome = Prema il tasto verde. Quando sente la voce, scelga con i tasti.
phone-heard = Che cosa si sente
phone-nothing-heard = Qui si potrà leggere tutto quello che si sente.
phone-cut = interrotta
phone-music = musica

phone-call-ringing = Sta chiamando
phone-call-rung = Squilla
phone-call-voicemail = Risponde la segreteria telefonica
phone-call-listening = In ascolto
phone-call-asked = Aspetta un tasto
phone-call-seeking = Cerca un operatore
phone-call-ringing-there = Squilla da { $name }
phone-call-whispering = { $name } sta per rispondere
phone-call-talking = In linea con { $name }
phone-call-over = Chiamata finita

phone-caller-rings = Il telefono squilla: è la linea che richiama
phone-caller-presses = Ha premuto { $key }
phone-caller-bridged = In linea con { $name }
phone-caller-hangs-up = Ha riagganciato
phone-caller-ends = Chiamata finita
phone-carrier-fails = (Il gestore telefonico si scusa e riaggancia.)

phone-rung-rings = Squilla il telefono di { $name }
phone-rung-answers = Da { $name } rispondono
phone-rung-voicemail = Risponde la segreteria telefonica di { $name }
phone-rung-hangs-up = Da { $name } hanno riagganciato
phone-rung-busy = Da { $name } è occupato
phone-rung-no-answer = Da { $name } non risponde nessuno
phone-rung-failed = Il telefono di { $name } non è raggiungibile

## La fila

phone-line = La fila
phone-line-lead = Il numero decide chi viene prima, e nient’altro.
phone-line-none = Nessuno è in fila.
phone-line-number = Numero
phone-line-other = Un altro telefono
phone-line-waits = Aspetta
phone-line-rung = Squilla da { $name }
phone-line-rung-soon = Tocca a { $name }
phone-line-talks = In linea con { $name }
phone-line-dropped = Caduta la linea: il posto resta fino alle { $time }
phone-line-to-call = Da richiamare
phone-line-to-call-later = Da richiamare dalle { $time }
phone-line-calls = { $name } richiama
phone-other-day = { $time } del { $date }

## Gli operatori

phone-operators = Operatori
phone-operators-lead = I loro telefoni squillano qui. Risponda Lei al posto loro, oppure scelga che cosa fanno da soli. Chiamando la linea entrano ed escono dal servizio.
phone-operators-all = Mostra tutti
phone-operator-free = Libero
phone-operator-ringing = Squilla
phone-operator-listening = Ascolta chi chiama
phone-operator-asked = Il tasto 1 accetta la chiamata
phone-operator-dialling = Chiama il cittadino
phone-operator-talking = In linea
phone-operator-voicemail = Segreteria telefonica
phone-operator-answer = Rispondi
phone-operator-refuse = Rifiuta
phone-operator-to-voicemail = Segreteria telefonica
phone-operator-call = Chiama la linea
phone-operator-keypad = Tasti dell’operatore
phone-operator-manner = Quando squilla
phone-presence-on = In servizio
phone-presence-off = Fuori servizio
phone-presence-rests = In pausa fino alle { $time }
phone-manner-by-hand = decido io
phone-manner-answers = risponde e preme 1
phone-manner-voicemail = risponde la segreteria
phone-manner-refuses = rifiuta
phone-manner-busy = è occupato
phone-manner-unreachable = non è raggiungibile

## Dietro le quinte

phone-webhooks = Dietro le quinte: webhook e TwiML
phone-webhooks-lead = Ogni richiesta del gestore finto alla linea, la più recente per prima, con il tempo di risposta.
phone-webhooks-none = Ancora niente: qui compaiono le richieste di ogni chiamata.
phone-webhooks-form = Che cosa è stato detto alla linea
phone-webhooks-answer = Che cosa ha risposto la linea
phone-webhooks-clear = Svuota

## Che cosa non si può fare

phone-bad-keys = Si possono premere le cifre da 0 a 9, * e #.
phone-bad-number = «{ $number }» non è un numero come +39 333 1234567.
phone-not-ours = La linea non risponde al numero «{ $number }».
phone-bad-moment = «{ $text }» non è un giorno con la sua ora.
phone-moment-too-far = Per quel giorno non c'è un calendario: va scelto dal { NUMBER($first, useGrouping: 0) } al { NUMBER($last, useGrouping: 0) }.
phone-bad-manner = Un operatore non sa comportarsi così.
phone-too-many = Sono già aperti tutti i telefoni che si possono aprire.
