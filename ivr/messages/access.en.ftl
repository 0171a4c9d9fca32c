# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Signing in

access-sign-in-title = Sign in
access-sign-in-intro = For those who answer calls and those who look after the hours.
access-name = User name
access-password = Password
access-sign-in = Sign in
access-sign-in-help = No password yet, or forgotten? Whoever administers the line gives you a new invitation.
access-over = You were signed in, and that is over: it lasts an hour without use and twelve hours in any case, longer only for a screen. Whoever signs in is back where they were.
access-wrong = User name and password do not belong together.
access-locked = Too many attempts failed: nobody signs in with this name, or from here, until { $time }. Whoever administers the line can unlock it sooner.
access-signed-out = You have signed out. See you soon.
access-misses = Since you were last here { $count ->
    [one] one attempt to sign in with your name failed
   *[other] { $count } attempts to sign in with your name failed
 }, the last on { $moment }. If it was not you, change your password and tell whoever administers the line.
access-misses-locked = Since you were last here { $count } attempts to sign in with your name failed, the last on { $moment }, and the name was locked. If it was not you, change your password and tell whoever administers the line.

## The invitation

access-invitation-title = Hello, { $name }
access-invitation-intro = Choose the password with which you will sign in from now on. Your user name is { $id }.
access-invitation-over-title = This invitation holds no more
access-invitation-over = It was used already, a later one took its place, or 48 hours have passed. Ask whoever administers the line for another.
access-new = New password
access-new-hint = At least { $shortest } characters. Four words that only you would put together are better than one with figures and signs.
access-again = Once more
access-set = Save the password
access-differs = The two are not the same.
access-weak-short = It is too short: at least { $shortest } characters are needed.
access-weak-long = It is too long: { $longest } characters at most.
access-weak-same = A few characters again and again can be guessed.
access-weak-obvious = It is made of your name, the service's, a row of keys or words that everybody tries: it can be guessed.
access-set-done = The password is saved. Wherever else you were signed in, you are signed out.

## One's own account

access-account = My account
access-account-intro = { $name }, user name { $id }
access-roles = What you may do
access-role-operator = Answer calls
access-role-editor = Change hours and closures
access-role-administrator = Let others in and see who did what
access-role-screen = Show the board on a screen on the wall
access-change-title = Change the password
access-old = The password of now
access-old-wrong = That is not the password of now.
access-sessions = Where you are signed in
access-session-began = Signed in on { $moment }
access-session-seen = last used on { $moment }
access-session-this = this browser
access-sessions-intro = You are signed out after 60 minutes without use, and after 12 hours at most.
access-end-others = End all the others
access-ended-others = You are signed out everywhere else.

## The record

record-title = Record
record-intro = Who may sign in, and who did what.
record-people = Who may sign in
record-person = Who
record-roles = Roles
record-state = Access
record-deeds-column = What can be done
record-state-password = has a password
record-state-invited = invited until { $moment }
record-state-none = never invited
record-state-locked = locked until { $time }
record-role-operator = operator
record-role-editor = editor
record-role-administrator = administrator
record-role-screen = screen
record-invite = New invitation
record-invite-for = New invitation for { $name }
record-unlock = Unlock
record-unlock-for = Unlock { $name }
record-unlocked = { $name } can sign in again.
record-invited-title = An invitation for { $name }
record-invited = Give this address to { $name }, and to nobody else: it works once, within 48 hours, and is not shown again. The password of before holds until another is chosen.
record-what = Who did what
record-when = When
record-deed = What
record-command = ivr command
record-older = Further back
record-latest = The latest
record-nothing = Nothing yet.

## What the record tells: about is whom or what it was about

deed-invited = Invited { $about }
deed-password-set = Chose a password
deed-signed-in = Signed in
deed-signed-out = Signed out
deed-others-signed-out = Ended their other sessions
deed-locked-out = Name locked after too many failed attempts: { $about }
deed-unlocked = Unlocked { $about }
deed-ended = Took the password of { $about } away and ended their sessions
