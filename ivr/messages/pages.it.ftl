# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## La cornice di tutte le pagine del personale

pages-brand = Centralino
pages-tagline = Le pagine del personale
pages-skip = Vai al contenuto
pages-languages = Lingua delle pagine
pages-language-it = Italiano
pages-language-en = English
pages-navigation = Pagine
pages-sign-out = Esci
pages-public = La linea in forma di testo, per il pubblico
pages-foot = Nessuna chiamata viene registrata.

## Dove non c'è una pagina

refused-403-title = Questa pagina non è per Lei
refused-403 = Chi amministra il centralino decide, in config.toml, chi può vederla.
refused-404-title = Qui non c'è niente
refused-404 = La pagina non esiste, o non esiste più.
refused-form-title = Questo modulo non vale più
refused-form = È rimasto aperto troppo a lungo, o è stato riempito altrove. Non è cambiato niente: torni indietro, ricarichi la pagina e riprovi.
refused-503-title = Un momento
refused-503 = Prima le telefonate: in questo istante il centralino non risponde alle pagine. Riprovi tra qualche secondo.
refused-other-title = Non è riuscito
refused-other = Il centralino non ha potuto rispondere. Se succede ancora, lo dica a chi lo amministra.
refused-again = Riprova
