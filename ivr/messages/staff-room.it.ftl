# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## La pagina degli uffici

staff-room-title = Uffici
staff-room-moment = Com'è adesso, { $moment }
staff-room-broken = Il file degli orari ha uno sbaglio.
staff-room-broken-goes-on = Il centralino continua con l'ultimo giusto, e qui non si può cambiare niente finché il file non è corretto a mano:
staff-room-open = Aperto
staff-room-shut = Chiuso
staff-room-closure = chiuso per motivi eccezionali
staff-room-kind-hours = al telefono
staff-room-kind-visits = allo sportello
staff-room-week-of = I prossimi sette giorni: { $office }
staff-room-day = Giorno
staff-room-hours = Orari
staff-room-today = oggi
staff-room-shut-all-day = chiuso
staff-room-ahead = Chiusure, giorni straordinari e stagioni
staff-room-nothing-ahead = Niente in vista: valgono gli orari della settimana e le feste.
staff-room-on = in corso
staff-room-deed-closure = Chiusura
staff-room-deed-opening = Giorno straordinario
staff-room-deed-season = Stagione
staff-room-from-to = dal { $first } al { $last } compreso
staff-room-from-moment = dal { $first }, si riapre { $last }
staff-room-from-open = dal { $first }, fino a nuovo avviso
staff-room-other-week = una settimana diversa
staff-room-all-offices = tutti gli uffici
staff-room-redirected = risponde { $office }
staff-room-last = Ultima modifica: { $who }, { $when }.
staff-room-by-hand = a mano, nel file
staff-room-trouble = Non è cambiato niente
staff-room-back = Agli uffici
