# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr queue audit: la fila è stata equa?

help-queue = Domande sulla fila di chi attende.
help-queue-audit =
    Controlla che in un giorno nessuno in fila sia stato sorpassato.

    DAY è un giorno della città, come 2026-01-12. Legge il registro in cui il centralino scrive tutto ciò che cambia l'ordine. Ogni sorpasso è elencato: a un operatore è stato offerto chi aveva un numero più alto mentre in fila attendeva un numero più basso che lo stesso operatore poteva servire.
audit-day = { $day }
    numeri dati: { $taken }
    offerte agli operatori: { $claimed }; accettate: { $accepted }; tornate in fila: { $returned }
    conversazioni finite: { $served }
    linee cadute: { $dropped }; riprese: { $resumed }
    richiamate promesse o rinviate: { $promised }
    andati via senza operatore: { $left }
audit-causes = Non sono sorpassi, si contano soltanto:
    offerte mentre per un numero più basso squillava un altro operatore: { $ringing }
    offerte a chi è venuto da altrove con il suo numero: { $came }
    offerte mentre chi aveva un numero più basso non era raggiungibile: { $unreachable }
audit-alarms = Allarme: conversazioni che nessuno aveva accettato: { $count }.
audit-overtaking = { $time } SORPASSO: il numero { $number } è stato offerto a { $operator } mentre il numero { $overtaken } attendeva per { $office } (evento { $event }).
audit-breach = { $time } evento { $event }, { $about }: { $fault ->
    [missing] nel registro mancano eventi prima di questo
    [reused] un numero è stato dato due volte, o non dal tornello
    [operator-taken] l'operatore non era libero
    [place-taken] per questo numero squillava già un operatore, o stava parlando
    [not-in-line] un'offerta anche se lì nessuno attendeva questo operatore
    [no-claim] riguarda un'offerta già finita
   *[unknown] questa versione non conosce un evento del genere
 }.
audit-result = { $overtakings ->
    [0] Nessuno è stato sorpassato.
    [one] Un sorpasso.
   *[other] { $overtakings } sorpassi.
 }{ $breaches ->
    [0] {""}
    [one] {" "}Il registro si contraddice una volta.
   *[other] {" "}Il registro si contraddice { $breaches } volte.
 }
bad-day = «{ $text }» non è un giorno. Si scriva così: 2026-01-12.
database-away = Il database non si riesce a leggere. Si controllino IVR_DATABASE_URL o IVR_DATA, e che lì il centralino sia già stato avviato una volta.
