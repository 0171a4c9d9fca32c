# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## La postazione di chi risponde

desk-title = Postazione
desk-who = { $name } risponde per:
desk-lost = Il collegamento con il centralino manca: quello che vede può non essere più vero. Le telefonate continuano. La pagina riprova da sola.
desk-failed = Il centralino non l'ha ricevuto, o non ha potuto farlo. Riprovi: non succede niente due volte.
desk-no-script = Senza script questa pagina non si aggiorna da sola, e la presenza finisce dopo un minuto.
desk-again = Aggiorna
desk-nobody-title = Qui non c'è un telefono per Lei
desk-nobody = Può entrare come operatore, ma in config.toml non c'è più l'operatore con cui risponde. Lo dica a chi amministra il centralino.

## Il servizio

desk-duty = Servizio
desk-duty-on = In servizio
desk-duty-pause = Pausa
desk-duty-off = Fuori servizio
desk-duty-ready = Pronto
desk-duty-said-on = È in servizio: le telefonate arrivano finché questa pagina è aperta.
desk-duty-said-pause = È in pausa: non arrivano telefonate finché non torna in servizio.
desk-duty-said-off = È fuori servizio.
desk-duty-said-ready = È pronto: la prossima telefonata può arrivare.
desk-rest = Prossima telefonata tra
desk-until = fino alle { $time }
desk-since = dalle { $time }

## La chiamata

desk-call-none = Nessuna chiamata
desk-call-none-on = Quando tocca a Lei, il telefono squilla da sé.
desk-call-none-paused = È in pausa: il telefono non squilla.
desk-call-none-shut = I Suoi uffici ora sono chiusi: il telefono squilla quando riaprono.
desk-call-none-off = È fuori servizio: il telefono non squilla.
desk-unrung-busy = L'ultima telefonata ha trovato il Suo telefono occupato, o è stata rifiutata. Tra poco il centralino riprova da solo; per riprovare subito prema Pronto.
desk-unrung-failed = L'ultima telefonata non ha raggiunto il Suo telefono: guardi se è acceso e collegato. Tra poco il centralino riprova da solo; per riprovare subito prema Pronto.
desk-missed = Due telefonate di seguito non sono state prese: per ora non ne arrivano. Quando è al telefono prema In servizio.
desk-missed-until = Altrimenti riprendono da sole alle { $time }.
desk-said-ringing = Squilla: { $office }, { $language }
desk-said-talking = In conversazione: { $office }
desk-said-dialling = Si richiama: { $office }, { $language }
desk-said-parked = In attesa di Lei: { $office }
desk-said-coming-back = Squilla di nuovo: { $office }
desk-stage-ringing = Il Suo telefono squilla
desk-stage-talking = In conversazione
desk-stage-dialling = Stiamo chiamando la persona
desk-stage-parked = La persona sente la musica ancora per
desk-stage-coming-back = Il Suo telefono squilla
desk-take = Risponda e prema 1 sul telefono.
desk-hint-dialling = Resti in linea: deve premere 1 anche chi è richiamato.
desk-hint-parked = Il telefono può riagganciarlo. Se il tempo finisce, la persona torna in fila con il suo numero.
desk-language = Lingua
desk-waited = Ha aspettato
desk-number = Numero
desk-number-none = non visibile
desk-before = Aveva già chiamato
desk-before-today = { $count ->
    [0] oggi no
    [one] oggi una volta
   *[other] oggi { $count } volte
 }
desk-before-unknown = non si può sapere
desk-before-earlier = nei giorni scorsi sì
desk-called-back = È una richiamata: per finire basta riagganciare. Non si può mettere in attesa né passare ad altri.
desk-minutes = { $minutes ->
    [0] meno di 1 min
   *[other] { $minutes } min
 }
desk-park = Metti in attesa
desk-take-back = Riprendi
desk-send = Passa a un altro ufficio
desk-send-where = A quale ufficio
desk-send-choose = Scelga
desk-send-closed = chiuso
desk-send-nobody-on-duty = nessuno in servizio
desk-send-what = La persona aspetta là con il numero che ha già; la Sua conversazione finisce.
desk-send-sure = Passa la persona
desk-end = Termina
desk-end-what = La persona sente il saluto e la telefonata finisce. Non si può annullare.
desk-end-sure = Sì, termina la telefonata
desk-wanted-park = Un momento: la persona va in attesa.
desk-wanted-send-on = Un momento: la persona passa all'altro ufficio.
desk-wanted-end = Un momento: la telefonata finisce.

## Che cosa risponde la linea

desk-granted-park = Tra un istante la persona sente la musica.
desk-granted-take-back = Il Suo telefono squilla: risponda e prema 1.
desk-granted-send-on = La persona passa all'altro ufficio, con il suo numero.
desk-granted-end = La telefonata finisce con il saluto.
desk-nothing-to-do = Era già fatto.
desk-refused-not-yours = Questa conversazione non è Sua, o non c'è più.
desk-refused-over = La conversazione era già finita.
desk-refused-not-accepted = Il telefono squilla ancora: prima risponda e prema 1.
desk-refused-not-parked = La persona non è in attesa.
desk-refused-called-back = Una richiamata non si può mettere in attesa né passare: per finire riagganci.
desk-refused-under-way = Un'altra cosa è già in corso per questa conversazione: aspetti un istante e guardi com'è.
desk-refused-same-office = La persona è già in questo ufficio.
desk-refused-unknown-office = Scelga un ufficio: non è cambiato niente.
desk-refused-closed = Quell'ufficio ora è chiuso: la persona è rimasta con Lei.
desk-refused-nobody-on-duty = In quell'ufficio ora non c'è nessuno in servizio: la persona è rimasta con Lei.

## L'appunto

desk-note-title = Appunto
desk-note-this = { $office }, dalle { $time }
desk-note-last = Sull'ultima conversazione
desk-note-nothing = Non c'è ancora una conversazione da annotare.
desk-outcome = Com'è andata
desk-outcome-none = Non ancora detto
desk-note = Nota
desk-note-hint = Solo il necessario: la nota si cancella da sola, come i numeri. L'esito resta nei conteggi.
desk-note-save = Salva l'appunto
desk-note-saved = L'appunto è salvato.
desk-note-not-yours = L'appunto non è salvato: la conversazione non è Sua, o non c'è più.
desk-note-unknown-outcome = L'appunto non è salvato: quell'esito non è più nell'elenco. Ne scelga un altro.
desk-note-note-too-long = L'appunto non è salvato: la nota è troppo lunga.

## Chi aspetta

desk-line = Chi aspetta ({ $count })
desk-line-none = Nessuno aspetta.
desk-line-order = Ordine
desk-office = Ufficio
desk-line-waits = Aspetta da
desk-line-how = Come
desk-how-line = in linea
desk-how-callback = da richiamare
desk-callbacks = Richiamate promesse ({ $count })
desk-callbacks-none = Nessuna per dopo.
desk-callback-since = chiesta il { $moment }
desk-callback-number = numero che finisce con { $digits }
desk-callback-due = si chiama dal { $moment }
desk-callback-tries = { $count ->
    [one] non trovato una volta
   *[other] non trovato { $count } volte
 }
