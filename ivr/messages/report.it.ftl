# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr report: le cifre

help-report =
    Le cifre di un periodo: quanti hanno avuto risposta, quanto hanno atteso, le soglie del settore.

    Senza giorni: gli ultimi sette, oggi compreso. Esempio: ivr report --from 2026-01-01 --to 2026-01-31
help-report-from = Il primo giorno, come 2026-01-01.
help-report-to = L'ultimo giorno, compreso. Se manca: oggi.
help-report-json = In JSON, per altri programmi: tempi in secondi, quote da 0 a 1.
help-report-csv = In CSV, per un foglio di calcolo: tempi in secondi, quote da 0 a 1.
report-one-form = Si scelga tra --json e --csv.
report-backwards = Il periodo finisce ({ $last }) prima di cominciare ({ $first }).
report-title = Dal { $first } al { $last }. Attese in minuti e secondi; quote di tutti quelli che hanno atteso.
report-all = tutti
report-hour = ore { $hour }
report-answered = risposte
report-called-back = richiamati
report-unreached = non raggiunti
report-abandoned = rinunce
report-wait-mean = attesa media
report-wait-50 = 50%
report-wait-80 = 80%
report-wait-95 = 95%
report-within-20 = entro 20 s
report-within-120 = entro 120 s
report-served = serviti
report-handling-mean = colloquio
report-announced = annunci
report-hit-rate = giusti
report-outcome = Annotato dagli operatori, { $outcome }: { $count }
report-bars = Le soglie del settore:
report-bar-mean-150 = { $met ->
    [yes] sì
   *[no] NO
 }, attesa media fino a 2:30: è { $mean }
report-bar-within-20 = { $met ->
    [yes] sì
   *[no] NO
 }, risposta entro 20 secondi all'80%: è { $within }
report-bar-mean-240 = { $met ->
    [yes] sì
   *[no] NO
 }, attesa media fino a 4:00 con l'80% serviti: è { $mean } con { $served }
report-bar-mean-150-unknown = ?, attesa media fino a 2:30
report-bar-within-20-unknown = ?, risposta entro 20 secondi all'80%
report-bar-mean-240-unknown = ?, attesa media fino a 4:00 con l'80% serviti
