# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr user: chi entra nelle pagine del personale

help-user = Per chi entra nelle pagine del personale.
help-user-invite =
    Scrive un indirizzo con cui una persona sceglie la propria parola d'ordine.

    ID è quello di [[user]] in config.toml. L'indirizzo vale una volta sola, per 48 ore, e prende il posto di quello dato prima. Serve anche a chi ha dimenticato la parola d'ordine.
help-user-list = Elenca chi può entrare, e se ha una parola d'ordine.
help-user-end = Toglie a una persona la parola d'ordine e chiude tutti i suoi accessi.
user-unknown = In config.toml non c'è un [[user]] «{ $user }». Ci sono: { $known }.
user-invited = Per { $name } e per nessun altro; vale una volta sola, per { $hours } ore:
user-invited-assumed = (se il centralino di prova sta su { $address }; con make run PORT=8099 ci vuole anche IVR_PUBLIC_URL=http://localhost:8099)
user-has-password = ha una parola d'ordine
user-is-invited = è stato invitato
user-was-never-invited = da invitare
user-locked = bloccato fino alle { $time } per troppi tentativi non riusciti
user-ended = { $user } non ha più una parola d'ordine, e i suoi accessi sono chiusi.

## ivr doctor: di che cosa sono fatte le pagine del personale

doctor-assets = pagine del personale: aspetto completo
doctor-assets-missing = pagine del personale: funzionano, ma spoglie, perché mancano { $missing }; si dia «make assets» nella cartella del programma
