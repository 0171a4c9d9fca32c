# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Le cifre, in una pagina

figures-title = Cifre
figures-intro = Quanti hanno atteso, quanto, e come è finita. Nessuna cifra riguarda una persona sola.
figures-from = Dal giorno
figures-to = Al giorno
figures-office = Ufficio
figures-office-all = Tutti gli uffici
figures-language = Lingua di chi chiama
figures-language-all = Tutte le lingue
figures-show = Mostra
figures-csv = Scarica in CSV
figures-bad-day = Questo giorno non esiste: si scrive come 2026-01-31.
figures-backwards = Il periodo finisce prima di cominciare.
figures-too-long = Al massimo { $days } giorni. Per un periodo così lungo c'è il comando, sulla macchina del centralino: ivr report --from { $first } --to { $last }
figures-at-most = Fino a { $days } giorni alla volta.
figures-not-over = Oggi conta fino alle { $time }: la giornata non è finita.
figures-today = oggi
figures-bad-office = Questo ufficio non c'è.
figures-bad-language = In questa lingua il centralino non risponde.
figures-period = { $days ->
    [0] { $first }
   *[other] Dal { $first } al { $last }
 }
figures-none = In questo periodo non ha atteso nessuno: non ci sono cifre da mostrare.
figures-empty-days = { $empty ->
    [0] Ogni giorno ha chiamato qualcuno.
    [one] In un giorno su { $days } non ha chiamato nessuno.
   *[other] In { $empty } giorni su { $days } non ha chiamato nessuno.
 }
figures-empty-day = nessuna chiamata
figures-days = Giorno per giorno
figures-day = Giorno
figures-bars = Le soglie del settore
figures-bar-mean-150 = Attesa media fino a 2:30
figures-bar-within-20 = Risposta entro 20 secondi all'80%
figures-bar-mean-240 = Attesa media fino a 4:00, con l'80% serviti
figures-met = raggiunta
figures-not-met = non raggiunta
figures-unknown = non si può dire
figures-bar-line = soglia { $bar }
figures-bar-line-20 = soglia { $bar } entro 20 s

## I disegni

figures-calls-per-day = Chiamate al giorno
figures-calls-per-hour = Chiamate all'ora
figures-calls-told = Una colonna per giorno o per ora, divisa secondo com'è finita l'attesa. Le stesse cifre sono nelle tabelle.
figures-calls-day = { $name }: risposte { $answered }, richiamati { $called-back }, non raggiunti { $unreached }, rinunce { $abandoned }
figures-calls-hour = Ore { $name }: risposte { $answered }, richiamati { $called-back }, non raggiunti { $unreached }, rinunce { $abandoned }
figures-wait-per-hour = Attesa media, ora per ora
figures-wait-told = Una colonna per ora, in minuti e secondi, con le soglie del settore a { $first } e a { $second }. Le stesse cifre sono nella tabella.
figures-wait-hour = Ore { $hour }: attesa media { $mean }
figures-nobody-hour = Ore { $hour }: nessuno
figures-share-per-hour = Risposte entro 20 e 120 secondi, ora per ora
figures-share-told = Due colonne per ora, in parti di tutti quelli che hanno atteso, con la soglia del settore: { $bar } entro 20 secondi. Le stesse cifre sono nella tabella.
figures-share-hour = Ore { $hour }: entro 20 s { $first }, entro 120 s { $second }

## La tabella

figures-table = Tutte le cifre
figures-table-told = Attese in minuti e secondi, di chi ha avuto risposta in linea; quote di tutti quelli che hanno atteso.
figures-of = Di
figures-all = Tutti
figures-part-all = In tutto
figures-part-office = Per ufficio
figures-part-language = Per lingua
figures-part-hour = Per ora
figures-column-answered = Risposte
figures-column-called-back = Richiamati
figures-column-unreached = Non raggiunti
figures-column-abandoned = Rinunce
figures-column-wait-mean = Attesa media
figures-column-wait-50 = Attesa del 50%
figures-column-wait-80 = Attesa dell'80%
figures-column-wait-95 = Attesa del 95%
figures-column-within-20 = Entro 20 s
figures-column-within-120 = Entro 120 s
figures-column-served = Serviti
figures-column-handling-mean = Colloquio medio
figures-column-announced = Attese annunciate
figures-column-hit-rate = Annunci giusti
