# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Entrare

access-sign-in-title = Entrare
access-sign-in-intro = Per chi risponde alle chiamate e per chi cura gli orari.
access-name = Nome utente
access-password = Parola d'ordine
access-sign-in = Entra
access-sign-in-help = Senza parola d'ordine, o se è dimenticata: chi amministra il centralino dà un nuovo invito.
access-over = L'accesso di prima è finito: dura un'ora senza uso e dodici ore in ogni caso, più a lungo solo quello di uno schermo. Chi entra torna alla pagina dov'era.
access-wrong = Il nome utente o la parola d'ordine non sono giusti.
access-locked = Troppi tentativi non riusciti: con questo nome, o da qui, non si entra fino alle { $time }. Chi amministra il centralino può sbloccare prima.
access-signed-out = È uscito. A presto.
access-misses = Dall'ultima volta { $count ->
    [one] un tentativo di entrare con il Suo nome non è riuscito
   *[other] { $count } tentativi di entrare con il Suo nome non sono riusciti
 }, l'ultimo il { $moment }. Se non è stato Lei, cambi la parola d'ordine e lo dica a chi amministra il centralino.
access-misses-locked = Dall'ultima volta { $count } tentativi di entrare con il Suo nome non sono riusciti, l'ultimo il { $moment }, e il nome è stato bloccato. Se non è stato Lei, cambi la parola d'ordine e lo dica a chi amministra il centralino.

## L'invito

access-invitation-title = Buongiorno, { $name }
access-invitation-intro = Scelga la parola d'ordine con cui entrerà da ora in poi. Il Suo nome utente è { $id }.
access-invitation-over-title = Questo invito non vale più
access-invitation-over = È già stato usato, è stato sostituito da uno più recente, oppure sono passate 48 ore. Ne chieda un altro a chi amministra il centralino.
access-new = Nuova parola d'ordine
access-new-hint = Almeno { $shortest } caratteri. Quattro parole che solo Lei metterebbe insieme sono meglio di una parola con cifre e segni.
access-again = Ancora una volta
access-set = Salva la parola d'ordine
access-differs = Le due volte non sono uguali.
access-weak-short = È troppo corta: ci vogliono almeno { $shortest } caratteri.
access-weak-long = È troppo lunga: al massimo { $longest } caratteri.
access-weak-same = Sono pochi caratteri che si ripetono: si indovina.
access-weak-obvious = È fatta del Suo nome, del nome del servizio, di tasti in fila o di parole che tutti provano: si indovina.
access-set-done = La parola d'ordine è salvata. Gli altri accessi con il Suo nome sono chiusi.

## Il proprio accesso

access-account = Il mio accesso
access-account-intro = { $name }, nome utente { $id }
access-roles = Che cosa può fare
access-role-operator = Rispondere alle chiamate
access-role-editor = Cambiare orari e chiusure
access-role-administrator = Far entrare gli altri e vedere chi ha fatto che cosa
access-role-screen = Mostrare il tabellone su uno schermo alla parete
access-change-title = Cambiare la parola d'ordine
access-old = Parola d'ordine di adesso
access-old-wrong = Non è la parola d'ordine di adesso.
access-sessions = Dove è aperto il Suo accesso
access-session-began = Entrato il { $moment }
access-session-seen = usato l'ultima volta il { $moment }
access-session-this = questo browser
access-sessions-intro = Un accesso si chiude da solo dopo 60 minuti senza uso, e comunque dopo 12 ore.
access-end-others = Chiudi tutti gli altri
access-ended-others = Gli altri accessi sono chiusi.

## Il registro

record-title = Registro
record-intro = Chi può entrare, e chi ha fatto che cosa.
record-people = Chi può entrare
record-person = Chi
record-roles = Ruoli
record-state = Accesso
record-deeds-column = Che cosa si può fare
record-state-password = ha una parola d'ordine
record-state-invited = invito fino al { $moment }
record-state-none = mai invitato
record-state-locked = bloccato fino alle { $time }
record-role-operator = operatore
record-role-editor = redattore
record-role-administrator = amministratore
record-role-screen = schermo
record-invite = Nuovo invito
record-invite-for = Nuovo invito per { $name }
record-unlock = Sblocca
record-unlock-for = Sblocca { $name }
record-unlocked = { $name } può entrare di nuovo.
record-invited-title = Un invito per { $name }
record-invited = Questo indirizzo è per { $name } e per nessun altro: vale una volta sola, per 48 ore, e qui non si vedrà più. La parola d'ordine di prima vale finché non ne sceglie un'altra.
record-what = Chi ha fatto che cosa
record-when = Quando
record-deed = Che cosa
record-command = comando ivr
record-older = Più indietro
record-latest = Gli ultimi
record-nothing = Ancora niente.

## Ciò che il registro racconta: about è di chi o di che cosa si tratta

deed-invited = Ha invitato { $about }
deed-password-set = Ha scelto una parola d'ordine
deed-signed-in = È entrato
deed-signed-out = È uscito
deed-others-signed-out = Ha chiuso i suoi altri accessi
deed-locked-out = Nome bloccato dopo troppi tentativi non riusciti: { $about }
deed-unlocked = Ha sbloccato { $about }
deed-ended = Ha tolto la parola d'ordine a { $about } e chiuso i suoi accessi
