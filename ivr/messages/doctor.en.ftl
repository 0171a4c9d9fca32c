# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr doctor: how the line is

help-doctor =
    Look at all that the line needs: config, prompts, clips, environment, database.

    Run it with the same environment variables as the line. "no" is to be mended; "note" works, but is good to know. With --online it turns to Twilio too.
help-doctor-online = Also try whether Twilio answers and knows the account.
doctor-fine = yes
doctor-noted = note
doctor-wrong = no
doctor-config = config: { $file } is in order
doctor-prompts = prompts: all are there, in every language
doctor-clips = today's clips: { $wanted } made, all of them; { $left } sentences are spoken by Twilio's voice
doctor-clips-missing = today's clips: { $missing } of { $wanted } are missing; a running line makes them, or "ivr prompts" does
doctor-environment = environment: every variable is right, the secrets are strong
doctor-secret-readable = { $variable }: anybody on this machine can read { $file }; take the permission away with "chmod o-r"
doctor-address = public address: { $address }
doctor-address-private = IVR_PUBLIC_URL: "{ $host }" is no name that Twilio can reach from the internet; it must be a public name with its certificate
doctor-data = folder of data: { $folder }
doctor-data-closed = IVR_DATA: the folder { $folder } can't be written to, or is not there; make it, owned by the line's user
doctor-database = database: within reach, version { $version }
doctor-database-empty = database: nothing is there yet; the line's first start prepares it
doctor-database-away = database: out of reach ({ $why }); check IVR_DATABASE_URL, and that the server runs
doctor-carrier = Twilio: answers, and knows the account
doctor-carrier-silent = Twilio: does not answer, or does not know the account; check the network, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_REGION
doctor-carrier-unasked = Twilio: not asked; --online tries that too
