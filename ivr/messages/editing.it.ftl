# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

# Perché una modifica non è stata fatta
edit-entry-gone = questa voce nel frattempo è stata modificata o tolta: ricaricare la pagina
edit-office-gone = l'ufficio «{ $office }» nel frattempo è stato tolto: ricaricare la pagina
edit-file-broken = il file a riga { $line } non si legge più: va corretto a mano
edit-layout = il file è impaginato in un modo che non si può modificare da qui senza cambiare altro: va modificato a mano
