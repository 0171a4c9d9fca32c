# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr purge: che cosa si dimentica

help-purge =
    Dimentica ciò che non serve più: numeri di telefono, lingue ricordate, il registro vecchio.

    Il centralino lo fa da solo, una volta all'ora; i tempi sono in [privacy] e in remember_language_days di config.toml. Con --dry-run si vede, senza cambiare niente, quanto c'è da dimenticare: se il centralino funziona, tutto è zero o quasi.
help-purge-dry-run = Conta soltanto.
purge-due = Da dimenticare:
purge-done = Dimenticati:
purge-calls-number = numeri di chi ha chiamato
purge-calls-keyed = numeri digitati per essere richiamati
purge-places-phone = numeri di richiamate concluse
purge-calls-caller = impronte dei numeri di chi ha chiamato
purge-places-caller = impronte dei numeri di chi ha atteso
purge-callers = lingue ricordate
purge-guesses = codici sbagliati
purge-announcements = attese annunciate
purge-log = righe del registro delle chiamate
purge-ledger = eventi del registro della fila
purge-moves = incarichi al gestore telefonico
purge-intents = richieste degli operatori alla postazione
purge-wrap_ups-note = note sulle conversazioni
purge-wrap_ups = esiti delle conversazioni
purge-claims = offerte agli operatori
purge-places = posti in fila
purge-calls = chiamate
purge-config_revisions = vecchie versioni degli orari
purge-sessions = sessioni finite del personale
purge-accounts = inviti scaduti e parole d'ordine di chi non c'è più
purge-attempts = accessi non riusciti
purge-staff_record = righe del registro di chi ha fatto che cosa
purge-in-full = Numeri interi ancora necessari: { $calls } di chi è in linea, { $callbacks } di chi sarà richiamato.

## Il database non è quello che il comando si aspetta

database-older = Il database è della versione { $version }, questo programma della { $known }: si riavvii il centralino, che lo aggiorna da solo.
database-newer = Il database è della versione { $version }, questo programma arriva alla { $known }: si aggiorni il programma.
