# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Il tabellone alla parete

wall-title = Tabellone
wall-updated = Cifre delle
wall-stale = Le cifre sono ferme: da più di 15 secondi il centralino non risponde. Sono quelle delle
wall-again = Ricarica
wall-no-script = Senza JavaScript la pagina non si aggiorna da sola.
wall-office = Ufficio
wall-today = Oggi
wall-waiting = In attesa
wall-longest = Attesa più lunga
wall-free = Liberi
wall-busy = Occupati
wall-answered = Risposte
wall-abandoned = Rinunce
wall-within-120 = Entro 120 s
wall-minutes = { $minutes ->
    [0] < 1 min
   *[other] { $minutes } min
 }
wall-open = aperto
wall-open-today = aperto fino alle { $time }
wall-open-later = aperto fino a { $day }, { $time }
wall-closed = chiuso
wall-closed-today = chiuso, apre alle { $time }
wall-closed-later = chiuso, apre { $day } alle { $time }
