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
staff-room-places = Altri luoghi
staff-room-rhythm = { $weeks ->
    [1] ogni { $day }
   *[other] ogni { $weeks } settimane, di { $day }
 }, { $hours }
staff-room-rhythm-from = { $when }, dal { $first }
staff-room-on = in corso
staff-room-deed-closure = Chiusura
staff-room-deed-opening = Giorno straordinario
staff-room-deed-season = Stagione
staff-room-deed-place = Altro luogo
staff-room-from-to = dal { $first } al { $last } compreso
staff-room-from-moment = dal { $first }, si riapre { $last }
staff-room-from-open = dal { $first }, fino a nuovo avviso
staff-room-second-time = { $moment } (la seconda volta, con l'ora già cambiata)
staff-room-other-week = una settimana diversa
staff-room-all-offices = tutti gli uffici
staff-room-redirected = risponde { $office }
staff-room-last = Ultima modifica: { $who }, { $when }.
staff-room-by-hand = a mano, nel file
staff-room-trouble = Non è cambiato niente
staff-room-back = Agli uffici

## Cambiare qualcosa

staff-room-deed-of = { $deed }: { $office }
staff-room-close-now = Chiudi adesso
staff-room-close-on-a-day = Chiudi in un giorno
staff-room-edit-closure = Cambiare una chiusura
staff-room-reopen-now = Riapri adesso
staff-room-edit = Cambia
staff-room-remove = Togli
staff-room-which-offices = Quali uffici
staff-room-whole-city = Tutti gli uffici
staff-room-first-day = Primo giorno
staff-room-from-time = Dalle ore
staff-room-from-time-hint = Vuoto: dall'inizio del giorno.
staff-room-until-when = Fino a quando
staff-room-end-open = Fino a nuovo avviso
staff-room-end-day = Ultimo giorno chiuso:
staff-room-end-moment = Si riapre il giorno e all'ora:
staff-room-last-day = Ultimo giorno chiuso
staff-room-reopen-day = Giorno in cui si riapre
staff-room-reopen-time = Ora in cui si riapre
staff-room-reason = Perché
staff-room-reason-hint = Completa la frase «L'ufficio è chiuso …», con la preposizione: «per sciopero», «per una fuga di gas».
staff-room-required = ci vuole
staff-room-unexplained = Senza, si sente:
staff-room-redirect = Chi risponde al suo posto
staff-room-redirect-none = nessuno
staff-room-redirect-hint = Chi chiama preme lo stesso tasto, sente perché l'ufficio è chiuso, e passa all'altro quando è aperto.
staff-room-look = Guarda che cosa si sentirà
staff-room-look-hint = Non cambia ancora niente: prima si vede che cosa sentirà chi chiama.
staff-room-leave = Lascia com'è
staff-room-correct = Correggi
staff-room-check-closure = È giusto così?
staff-room-check-reopening = Riaprire adesso?
staff-room-check-removal = Togliere questa voce?
staff-room-check-intro = Ecco che cosa sente chi chiama, prima e dopo. Non è ancora cambiato niente.
staff-room-save-closure = Salva la chiusura
staff-room-save-reopening = Riapri adesso
staff-room-save-removal = Togli la voce
staff-room-before = Prima
staff-room-after = Dopo
staff-room-heard-at = Chi chiama il { $when }
staff-room-heard-further = { $count ->
    [one] In un altro momento
   *[other] In altri { $count } momenti
 }
staff-room-heard-same = Nei prossimi giorni chi chiama sente le stesse cose.
staff-room-still-shut = Un'altra chiusura continua: { $offices }, { $when }. Per riaprire va finita anche quella.
staff-room-since = Intanto è stato cambiato qualcos'altro:
staff-room-since-look = Il «prima» qui sotto lo comprende già. Se va bene anche così, salvi.
staff-room-saved = Salvato. Da adesso vale per chi chiama.
staff-room-same = Era già così: non è cambiato niente.
staff-room-not-yet = Così non va ancora. Non è cambiato niente, e ciò che è scritto qui resta.
staff-room-mend-first = Il file degli orari ha uno sbaglio: prima va corretto a mano

## Che cosa non va in un modulo

staff-room-fault-offices = Scelga almeno un ufficio.
staff-room-fault-day = Qui ci vuole un giorno.
staff-room-fault-until = Dica fino a quando: scelga, e scriva il giorno (e l'ora, se si riapre a un'ora precisa).
staff-room-fault-until-elsewhere = È scritto un giorno accanto a una scelta che non è quella segnata: segni quella, o cancelli il giorno.
staff-room-fault-reason = Scriva perché: chi chiama lo sente.
staff-room-closure-backwards = la chiusura finisce ({ $until }) prima di cominciare ({ $start })
staff-room-moment-step = l'ora { $text } non è a passi di cinque minuti: la voce dice solo orari come 8:30 o 8:35
staff-room-opening-in-closure = il { $day } c'è un giorno straordinario, e la chiusura vincerebbe: prima lo tolga, o accorci la chiusura
staff-room-opening-twice = per l'ufficio «{ $office }» il { $day } è già scritto un giorno straordinario: cambi quello
staff-room-redirect-circle = le chiamate girerebbero in tondo ({ $offices }): uno di questi uffici deve restare aperto o mandare altrove
staff-room-season-backwards = la stagione finisce ({ $until }) prima di cominciare ({ $start })
staff-room-seasons-overlap = in questi giorni c'è già un'altra stagione
staff-room-no-visits = l'ufficio «{ $office }» non ha orari di sportello: prima scriva quelli

## Gli orari

staff-room-more = Orari, giorni straordinari, stagioni, altri luoghi
staff-room-week-title = Orari della settimana: { $office }
staff-room-week-hours = Orari al telefono
staff-room-week-visits = Orari allo sportello
staff-room-opening-title = Giorno straordinario o ridotto
staff-room-opening-edit = Cambiare un giorno straordinario
staff-room-opening-hours = Orari di quel giorno
staff-room-opening-hint = Valgono solo questi, anche se è festa. Per esempio: 8:30-11:30. Vuoto: chiuso tutto il giorno.
staff-room-season-title = Nuova stagione
staff-room-season-edit = Cambiare una stagione
staff-room-season-first = Primo giorno
staff-room-season-last = Ultimo giorno
staff-room-season-week = La settimana in questa stagione
staff-room-place-title = Un altro luogo
staff-room-place-edit = Cambiare un altro luogo
staff-room-place-where = Dov'è
staff-room-place-hint = Completa la frase «L'ufficio è presente anche …», con la preposizione: «alla Polisportiva di Albareto». Nelle lingue senza testo si sente «in un'altra sede».
staff-room-place-address = Indirizzo
staff-room-place-address-hint = Si legge com'è scritto, dopo il luogo.
staff-room-place-since = Un giorno in cui c'è
staff-room-place-since-hint = Il primo: da qui si contano le settimane, nello stesso giorno della settimana.
staff-room-place-weeks = Ogni quante settimane
staff-room-place-weeks-hint = 1: ogni settimana. Le settimane si contano da quel giorno: «il primo giovedì del mese» non si può scrivere.
staff-room-place-hours-hint = Per esempio: 9:30-12:30.
staff-room-which-hours = Quali orari
staff-room-spans-hint = Per esempio: 8:30-13, 14:30-17:30. Vuoto: chiuso. Dopo mezzanotte: 22:00-02:00+1.
staff-room-fault-spans = Non si capisce: si scrive per esempio 8:30-13, 14:30-17:30.
staff-room-fault-hours = Qui ci vogliono gli orari, per esempio 9:30-12:30.
staff-room-fault-kind = Scelga quali orari.
staff-room-fault-place = Dica dov'è: qui, o almeno l'indirizzo.
staff-room-fault-weeks = Qui ci vuole un numero da 1 a 52.
staff-room-check-week = Sono giusti questi orari?
staff-room-check-opening = È giusto questo giorno?
staff-room-check-season = È giusta questa stagione?
staff-room-check-place = È giusto questo luogo?
staff-room-save-week = Salva gli orari
staff-room-save-opening = Salva il giorno
staff-room-save-season = Salva la stagione
staff-room-save-place = Salva il luogo

## Sentire prima

staff-room-preview = Che cosa sente chi chiama
staff-room-preview-link = Ascolta
staff-room-preview-intro = Scelga un ufficio, un giorno e un'ora: ecco che cosa si sente allora, con gli orari e le chiusure salvati fin qui.
staff-room-preview-do = Mostra
staff-room-office = Ufficio
staff-room-time = Ora
staff-room-sound-of = Il suono: { $language }
staff-room-fault-time = Qui ci vuole un'ora, come 10:30.
staff-room-hear = Ascolta
staff-room-hear-back = Torna alla pagina di prima
staff-room-hear-anew = Prova di nuovo
staff-room-hear-other = Intanto qualcosa è cambiato, e allora si sentirebbe altro da quello che è scritto qui: ricarichi la pagina.
staff-room-making = Si prepara il suono: { $done } su { $total } frasi.
staff-room-making-look = Guarda se è pronto
staff-room-unmet-no-voice = Con questa configurazione parla la voce dell'operatore telefonico: qui non c'è un suono da ascoltare.
staff-room-unmet-too-long = L'ufficio dice troppe frasi per ascoltarle tutte in una volta: qui si leggono.
staff-room-unmet-too-many = In questo momento si preparano troppi suoni: aspetti un minuto, poi provi di nuovo.
staff-room-unmet-untaken = Da un minuto nessuno prepara il suono. Provi di nuovo; se non cambia, chi gestisce la macchina guardi che cosa dicono «ivr doctor» e le righe del centralino.
staff-room-unmet-unkept = { $place }: il suono non si può scrivere: { $why ->
    [full] il disco è pieno. Chi gestisce la macchina faccia posto.
    [forbidden] manca il permesso. Chi gestisce la macchina dia la cartella all'utente che fa funzionare il centralino.
    [occupied] c'è una cartella al posto di un file, o un file al posto di una cartella. Chi gestisce la macchina la tolga.
   *[other] { $why }. Chi gestisce la macchina guardi la cartella e il disco.
 }
staff-room-unmet-refused = { $count ->
    [one] Una frase non ha un suono
   *[other] { $count } frasi non hanno un suono
 }: la voce { $source } non riesce ({ $why ->
    [silent] quasi non si sente niente
    [clipped] il suono è distorto
    [cut-off] finisce a metà di un suono
    [too-short] dura meno di quanto serve per dire il testo
    [too-long] dura molto più di quanto serve per dire il testo
    [format] il suono non va bene per il telefono
    [unreadable] il file non si può leggere
    [no-sound] il file non è un suono
   *[other] { $why }
 }). Provi di nuovo tra poco; finché non riesce, chi chiama sente queste frasi dalla voce dell'operatore telefonico.

## Le frasi nuove, dopo che si è salvato

staff-room-progress-begins = Si guarda quali frasi sono nuove.
staff-room-progress-0 = Si preparano le frasi nuove di oggi: { $done } su { $total }.
staff-room-progress-1 = Quelle di oggi sono pronte. Si preparano le frasi nuove dei prossimi sessanta giorni: { $done } su { $total }.
staff-room-progress-meanwhile = Intanto chi chiama le sente dalla voce dell'operatore telefonico.
staff-room-progress-done = Tutte le frasi hanno il loro suono.
staff-room-progress-carrier = Le frasi le dice la voce dell'operatore telefonico.
staff-room-progress-problem = Di alcune frasi il suono non riesce. Si riprova da soli ogni dieci minuti.
staff-room-progress-further = { $count ->
    [one] E un'altra.
   *[other] E altre { $count }.
 }

## La storia

staff-room-history = Tutte le modifiche
staff-room-history-link = Tutte le modifiche, e come annullarle
staff-room-history-intro = Chi ha cambiato che cosa, e quando. Ogni modifica si può annullare, anche quando dopo ne sono venute altre.
staff-room-number = Versione
staff-room-undo = Annulla
staff-room-undo-this = Annulla la versione { $number }
staff-room-undo-again = È già annullata: la versione { $by } dice da chi. Si può annullare quella.
staff-room-taken-back = annullata dalla { $by }
staff-room-undo-title = Annullare questa modifica?
staff-room-undo-do = Annulla la modifica
staff-room-undone = Annullata. Chi chiama sente di nuovo quello di prima.
staff-room-undo-people = la versione { $number } ha cambiato chi entra in queste pagine o chi risponde, e la può annullare soltanto un amministratore
staff-room-undo-refused = La versione { $number } non si può annullare: con ciò che è venuto dopo il file avrebbe uno sbaglio.

## Nel registro

deed-config-saved = Ha salvato la versione { $about } degli orari
deed-config-undone = Ha annullato una modifica degli orari, con la versione { $about }
