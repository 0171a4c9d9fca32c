# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr operator: chi risponde

help-operator = Per chi risponde alle chiamate.
help-operator-pin =
    Dà a un operatore un PIN: con il PIN si va in servizio da qualunque telefono.

    ID è quello di [[operator]] in config.toml. Il PIN si scrive due volte e non si vede; se ne conserva solo un'impronta. Chi lo dimentica ne riceve un altro.
help-operator-pin-generate = Fallo a caso e scrivilo qui, una volta sola.
help-operator-pin-clear = Toglilo: da altri telefoni l'operatore non è più riconosciuto.
operator-unknown = Non c'è un operatore «{ $operator }». Ci sono: { $known }.
operator-pin-one-way = Si scelga tra --generate e --clear.
operator-pin-ask = PIN
operator-pin-again = Ancora una volta
operator-pin-form = Un PIN sono da { $shortest } a { $longest } cifre, senza altro.
operator-pin-weak = Questo PIN si indovina: non tutte cifre uguali, né in fila come 123456.
operator-pin-differs = Le due volte non sono uguali. Non è cambiato niente.
operator-pin-taken = Questo PIN non si può usare. Se ne scelga un altro, oppure --generate.
operator-pin-set = Il PIN di { $operator } è cambiato.
operator-pin-made = Il PIN di { $operator }: { $pin }
operator-pin-cleared = { $operator } non ha più un PIN.

## ivr tick: un giro di chi bada alla fila

help-tick =
    Fa una volta ciò che il centralino in funzione fa da solo, ogni secondo.

    Sposta chi è atteso da un operatore, chiude ciò che è scaduto, richiama, dimentica. Serve a chi vuole che cron vegli sulla fila. Non scrive niente se tutto va bene.
tick-simulator = Con il simulatore il giro lo fa il centralino stesso: non c'è un gestore telefonico a cui rivolgersi da qui.
