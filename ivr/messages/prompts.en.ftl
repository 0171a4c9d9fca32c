# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr prompts: the voices

help-prompts =
    Prepare the voices: every sentence that can be heard becomes a file of sound, once.

    The recording in prompts/recordings is used where there is one; otherwise the voice that config.toml names speaks. It can be interrupted and repeated: what is ready stays. While the line runs it happens by itself.
help-prompts-list = List the sentences to be recorded: name of the file, language, text.
help-prompts-from = The first day, as 2026-12-25: sentences with a date are those of the sixty days after it. Left out: today.
help-prompts-quiet = Write only what fails.
help-prompts-wishes = Make only the sentences that somebody in the staff room waits to hear. While the line runs it does so by itself.
prompts-begin = Looking for all the sentences that can be heard, from { $day } on.
prompts-done = Sentences ready: { $made } new, { $kept } there already. Twilio's voice says: { $left }. Failed: { $failed }.
prompts-failed = { $language }/{ $id }: the voice { $source } fails: { $why ->
    [silent] hardly anything can be heard
    [clipped] the sound is distorted
    [cut-off] it ends in the middle of a sound
    [too-short] it is shorter than its text takes to say
    [too-long] it is much longer than its text takes to say
    [format] the sound is not fit for a telephone
   *[other] { $why }
 }. Twilio's voice says the sentence; it can be recorded, or "ivr prompts" run again later.
prompts-recording = { $file }: { $why ->
    [clipped] the sound is distorted, since it was recorded too loud. Record it again, further from the microphone or at a lower level.
    [silent] hardly anything can be heard. Check the microphone and record it louder.
    [cut-off] it ends in the middle of a sound. Leave half a second of silence at the end.
    [too-short] it is shorter than its text takes to say. Perhaps it is the recording of another sentence: this one is “{ $text }”
    [too-long] it is much longer than its text takes to say. Cut out rehearsals and pauses, or check that this is the sentence: “{ $text }”
    [unreadable] { -unreadable }
   *[no-sound] { -no-sound }
 }
prompts-music = { $file }: { $why ->
    [too-short] the music is shorter than { $shortest } seconds. It takes { $shortest } to { $longest }.
    [too-long] the music is longer than { $longest } seconds. It takes { $shortest } to { $longest }.
    [unreadable] { -unreadable }
   *[no-sound] { -no-sound }
 }
-no-sound = the file is empty, incomplete or no sound. Export it again from the program that it was recorded with.
-unreadable = the file can't be read. Check that it is no folder and that the line is permitted to read it.
prompts-waiting = { $source } asks for patience ({ $why }): trying again in { $seconds } seconds.
prompts-given-up = { $source } goes on refusing ({ $why }) and is asked no more for now. Sentences left: { $count }. Twilio's voice says them; they can be recorded, or "ivr prompts" run again later.
prompts-stray = { $file }: belongs to no sentence that can be heard in the next sixty days, and nobody hears it. { $meant ->
    [none] Look for the right name with "ivr prompts --list": language/name.wav, in small letters. If the text has changed, record the new sentence; if it is of no more use, take the file away.
   *[other] The right name is { $meant }, in small letters and in the folder of its language.
 }
clips-unwritten = { $place }: the sounds can't be written: { $why ->
    [full] the disk is full. Make room, then run "ivr prompts" again: what is ready stays.
    [forbidden] the permission is missing. Give the folder to the user who runs the line, or choose another with IVR_DATA.
    [occupied] there is a folder in a file's place, or a file in a folder's. Take it away, then run "ivr prompts" again.
   *[other] { $why }. Check the folder and the disk, then run "ivr prompts" again.
 }

## ivr say, as sound

say-no-clip = This sentence has no sound: Twilio's voice says it. { $text }
say-no-file = { $file }: the file can't be written. Check that its folder is there and may be written to, and that the disk is not full.
say-no-player = There is no program on this machine that plays sound: it takes one of { $known }. With --wav you get the file.
