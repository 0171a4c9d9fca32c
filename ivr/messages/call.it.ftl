# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Il telefono nel terminale (ivr call)

call-hint = Scriva i tasti da premere, come 1. Aiuto: /help. Fine: /quit.
call-help =
    1              preme un tasto, anche più d’uno: 0-9, * e #
    /wait 30       aspetta 30 secondi senza premere nulla
    /hangup        riaggancia
    /from NUMERO   richiama da questo numero, come +393331234567; withheld: numero nascosto
    /to NUMERO     chiama un altro numero del centralino, per esempio uno vecchio
    /at QUANDO     sposta l’orologio della città, come /at 2026-12-25T10:00
    /operator CHI COME   come si comporta un operatore ({ $operators }): answers, refuses, busy, rings, voicemail, oppure per esteso, come answers after 5 seconds, presses 1, talks for 2 minutes
    /desk CHI COSA       che cosa fa un operatore alla postazione: park, take-back, send-on UFFICIO, end; on, pause, ready, off
    /save NOME TITOLO    scrive questa chiamata come prova in tests/calls
    /quit          esce
call-unknown = Non capisco «{ $line }». L’elenco dei comandi: /help.
call-too-late = Qui ogni frase è già stata ascoltata fino in fondo: la @ serve solo nelle prove scritte.
call-no-operator = Non c’è nessun operatore «{ $name }». Ci sono: { $known }.
call-no-number = «{ $number }» non è un numero di telefono come +393331234567, e non è withheld.
call-not-ours = Il centralino non risponde al numero «{ $number }». Risponde a: { $known }.
call-bad-name = «{ $name }» non può essere il nome di una prova: solo lettere minuscole, cifre e trattini, come natale-in-arabo.
call-saved = Scritto: { $path }
call-not-saved = Non posso scrivere { $path }: { $reason }
call-refused = Il centralino ha risposto qualcosa che Twilio non accetterebbe: { $reason }
