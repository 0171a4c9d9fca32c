# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

# Perché una modifica non è stata fatta
edit-entry-gone = questa voce nel frattempo è stata modificata o tolta: ricaricare la pagina
edit-office-gone = l'ufficio «{ $office }» nel frattempo è stato tolto: ricaricare la pagina
edit-file-broken = il file a riga { $line } non si legge più: va corretto a mano
edit-layout = il file è impaginato in un modo che non si può modificare da qui senza cambiare altro: va modificato a mano
edit-touched = nel frattempo è stata modificata la stessa voce: guardare prima che cosa è cambiato
edit-base-unknown = questa pagina è troppo vecchia: va ricaricata
edit-first = questa è la prima versione: prima non c'è niente
edit-revision-gone = la versione { $number } non c'è
edit-before-forgotten = la versione { $number } non si può annullare: quella prima è troppo vecchia e non si conserva più
edit-busy = in molti stanno salvando in questo momento: riprovare
edit-file-unwritable = il file non si può scrivere ({ $why }): lo sistemi chi cura il servizio

# Che cosa è stato fatto, nella storia della configurazione
revision-added = { $list ->
    [closure] Chiusura dal
    [opening] Giorno straordinario del
    [season] Stagione dal
   *[also] Altro luogo dal
  } { $day }: { $offices ->
    [ALL] tutti gli uffici
   *[other] { $offices }
  }
revision-edited = Modifica: { $list ->
    [closure] chiusura dal
    [opening] giorno straordinario del
    [season] stagione dal
   *[also] altro luogo dal
  } { $day }, { $offices ->
    [ALL] tutti gli uffici
   *[other] { $offices }
  }
revision-removed = Tolta la voce: { $list ->
    [closure] chiusura dal
    [opening] giorno straordinario del
    [season] stagione dal
   *[also] altro luogo dal
  } { $day }, { $offices ->
    [ALL] tutti gli uffici
   *[other] { $offices }
  }
revision-reopened = Finita la chiusura dal { $day }: { $offices ->
    [ALL] tutti gli uffici
   *[other] { $offices }
  }
revision-week = Orario settimanale di { $office }, { $kind ->
    [visits] sportello
   *[hours] telefono
  }
revision-by-hand = Il file è stato modificato a mano
revision-undone = Annullata la versione { $number }
