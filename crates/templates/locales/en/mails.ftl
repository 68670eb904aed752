# Words of the mails, in plain English (B1).

mail-hidden-name = {"[first name]"}
mail-hidden-link = {"[personal-link]"}
mail-hidden-number = {"[number]"}
mail-greeting = Hello { $name }
mail-closing = Kind regards
mail-sender = The editorial team of the Waarderingsplatform
mail-greeting-plain = Hello
mail-why = You receive this e-mail because somebody wrote a review with this address.
mail-why-reporter = You receive this e-mail because somebody reported a review with this address.
mail-why-colleague = You receive this e-mail because you work with the Waarderingsplatform.
mail-why-invited = You receive this e-mail because a colleague invited you with this address.
mail-contact = Questions? Write to { $address }.
mail-address-of = { $what }:
mail-reasons = The editor writes:
mail-articles = The decision is based on the code of conduct:
mail-person = An editor made this decision. A computer program also read your text and pointed out what the editor should look at. The program never decides by itself.
mail-person-only = An editor made this decision, not a computer program.
mail-appeal = Do you disagree with this decision? Then you can appeal. It is free and possible until six months after this e-mail. Another editor will then look at your review again.
mail-appeal-reporter = Do you disagree with this decision? Then you can appeal. It is free and possible until six months after this e-mail. Another editor will then look at your report again.
mail-appeal-link = Appeal on your own page
mail-appeal-link-reporter = Appeal on the page of your report
mail-final = You cannot appeal to us a second time. You can still go to court.
mail-track = Follow your report
mail-manage = See your review
mail-manage-amend = Change or withdraw your review

subject-verify-review = Confirm your review of { $name }
verify-intro = Thank you for your review of { $name }. Please confirm it with the link below. After that, an editor reads it.
verify-link = Confirm your review
verify-hours = { $count ->
    [one] The link works for { $count } hour.
   *[other] The link works for { $count } hours.
 }
verify-then = You will receive an e-mail as soon as the editorial team has decided.
verify-not-you = Did you not write a review? Then you do not have to do anything. Without confirmation, nothing happens.

subject-review-received = Your review of { $name } is confirmed
received-intro = Thank you, your review of { $name } is confirmed.
received-next = An editor is going to read it now. You will receive an e-mail as soon as there is a decision. Keep this e-mail: with the link you can follow, change or withdraw your review.

subject-review-published = Your review of { $name } is online
published-intro = An editor read your review of { $name }. It is online now. Thank you for sharing your experience.
published-link = See your review online

subject-review-published-with-masks = Your review of { $name } is online, with some words covered
masked-intro = An editor read your review of { $name }. It is online now. Some words are covered: in their place, readers see a label in square brackets.
masked-which = What is covered, and why:
masked-times = { $count ->
    [one] once
   *[other] { $count } times
 }
masked-kind = { $mask }, { $meaning }
mask-name = somebody's name
mask-name-staff = the name of an employee
mask-name-child = the name of a child
mask-email = an e-mail address
mask-phone = a phone number
mask-link = a website address
mask-account = an account on a website or app
mask-address = an address
mask-national-id = a national register number
mask-bank-account = a bank account number
mask-plate = a number plate
mask-date = a date
mask-room = a room number
masked-text = This is how your text appears online:
masked-manage = Would you like it otherwise? Change your text or withdraw your review

subject-review-returned = Please change your review of { $name }
returned-intro = An editor read your review of { $name }. Your text cannot be online like this. We ask you to change it.
returned-next = Your scores and your text are waiting on your own page. If you send a new version, an editor will read it.
returned-change = This is what we ask you to change:
returned-proposal = The editor proposes a text. On your own page you see how it differs from yours. Do you like the proposal? Then you accept it with one click. You may also write another text yourself.
returned-answer-by = You have until { $date }. Shortly before that, we will send you a reminder.
returned-appeal = Do you think that your text can stay as it is? Then you can appeal on your own page. It is free. Another editor will then look at your review again.
returned-link-proposal = See the proposal
returned-link = Change your text

subject-review-rejected = Your review of { $name } will not be published
rejected-intro = An editor read your review of { $name }. We will not publish it.

subject-review-escalated = Your review of { $name } needs a little more time
escalated-intro = An editor read your review of { $name }. We are looking at it with a second editor. This takes a little longer.
escalated-next = You do not have to do anything. You will receive an e-mail as soon as there is a decision. Is somebody in danger now? Call 112. For questions about violence or abuse, call 1712 for free (in Dutch).

subject-review-withdrawn = Your review of { $name } is withdrawn
withdrawn-intro = You withdrew your review of { $name }. It is no longer online and no longer counts.
withdrawn-next = Was that not you? Then please answer this e-mail.

subject-amendment-received = We received your new version about { $name }
amended-intro = We received a new version of your review of { $name }. An editor is going to read it.
amended-public = Until there is a decision, your earlier version stays online.
amended-not-public = You will receive an e-mail as soon as there is a decision.

subject-appeal-received = We received your appeal about { $name }
appeal-intro = You appealed against the decision about your review of { $name }.
appeal-next = Another editor will look at your review again. You will receive an e-mail with the decision.

subject-review-taken-down = Your review of { $name } is no longer online
taken-down-intro = The editorial team looked again at your review of { $name } and took it offline.

subject-return-reminder = Reminder: please change your review of { $name }
reminder-intro = We asked you to change your review of { $name }. We have not received a new text yet.
reminder-answer-by = You have until { $date }. On your own page you can read what we asked.
reminder-nothing = Would you rather not change anything? Then you do not have to do anything. We will close our request.

subject-return-lapsed = We received no new text about { $name }
lapsed-intro = We asked you to change your review of { $name }. We received no new text in time. That is why we close our request.
lapsed-public = Your earlier version stays online as it was.
lapsed-not-public = Your review will not come online. You may always write a new review.
lapsed-next = This says nothing about you or your experience. On your own page you see what you can still do.

subject-decision-reversed = We are looking at your review of { $name } again
reversed-intro = We made a decision about your review of { $name }. We take that decision back and look at your review again. We are sorry for the confusion.
reversed-next = You do not have to do anything. You will receive an e-mail as soon as there is a new decision. On your own page you see where your review stands now.

subject-review-hidden = Your review of { $name } is not visible for now
hidden-intro = Somebody reported your review of { $name }. An editor is looking at the report. Meanwhile, readers do not see your review.
hidden-ground = The reason for the report: { $ground }.
notice-ground-privacy = it is said to contain details of a person
notice-ground-not-own-experience = it is said not to be the author's own experience
notice-ground-fake = it is said not to be genuine
notice-ground-insult = it is said to contain insults
notice-ground-discrimination = it is said to contain discrimination
notice-ground-accusation = it is said to accuse somebody
notice-ground-illegal = it is said to be against the law
notice-ground-danger = somebody is said to be in danger
notice-ground-wrong-facility = it is said to be about another facility
notice-ground-other = another reason
hidden-no-judgement = This is not a judgement about your text yet.
hidden-next = You do not have to do anything. You will receive an e-mail as soon as there is a decision. If you disagree with that decision, you can appeal for free.

subject-notice-kept = Your review of { $name } stays online
subject-notice-kept-again = Your review of { $name } is online again
kept-intro = Somebody reported your review of { $name }. An editor looked at it again.
kept-still = Your review stays online as it is.
kept-again = Your review is online again as it was. Thank you for your patience.
kept-next = You do not have to do anything.

subject-review-masked-after-notice = We covered some words in your review of { $name }
masked-after-notice-intro = Somebody reported your review of { $name }. An editor looked at it again. It is online, but some words are covered now: in their place, readers see a label in square brackets.

subject-notice-confirm = Confirm your report about a review of { $name }
notice-confirm-intro = We received a report about a review of { $name }. Please confirm it with the link below. After that, an editor looks at it.
notice-confirm-link = Confirm your report
notice-confirm-private = The author of the review does not get to see your e-mail address.
notice-confirm-not-you = Did you not report anything? Then you do not have to do anything. Without confirmation, nothing happens.

subject-notice-received = We received your report { $reference }
notice-received-intro = Thank you for your report about a review of { $name }. The number of your report is { $reference }.
notice-received-next = An editor who has not decided about this review before will look at your report. You will receive an e-mail with the decision and the reasons.
notice-received-danger = Is somebody in danger now? Call 112. For questions about violence or abuse, call 1712 for free (in Dutch).

subject-notice-decided = Our decision about your report { $reference }
notice-decided-intro = You reported a review of { $name }. An editor looked at your report.
notice-outcome-kept = We leave the review online as it is.
notice-outcome-masked = We leave the review online, but we covered some words.
notice-outcome-returned = The review is not online. We asked the author to change the text. An editor reads the new text before it comes online again.
notice-outcome-taken-down = We took the review offline.
notice-outcome-already-gone = The review was no longer online when we looked at your report. So there was nothing left for us to do.

subject-notice-refused = We will not handle your report { $reference }
notice-refused-intro = You reported a review of { $name }. We will not handle this report.
notice-refused-too-many = We received many reports from this e-mail address in a short time. We want to be able to help everybody. That is why there is a limit. You can report something again later.
notice-refused-unfounded = We find nothing in your report that we can look into, or it is clearly not about this review.

subject-notice-revised = New decision about report { $reference }
notice-revised-intro = You reported a review of { $name }. We told you earlier what we decided. The author appealed against it. Another editor looked at the review again.
notice-revised-kept = The review is online as it was.
notice-revised-masked = The review is online, with some words covered.

subject-appeal-received-reporter = We received your appeal about report { $reference }
appeal-reporter-intro = You appealed against our decision about your report. It is about a review of { $name }.
appeal-reporter-next = Another editor will look at your report again. You will receive an e-mail with the decision.

subject-appeal-overturned = You are right about your review of { $name }
subject-appeal-upheld = We stand by our decision about your review of { $name }
appeal-decided-intro = You appealed about your review of { $name }. Another editor looked at it again.
appeal-decided-overturned = You are right. We take our earlier decision back.
appeal-decided-upheld = We stand by our earlier decision.
appeal-result-published = Your review is online now.
appeal-result-restored = Your review is online again.
appeal-result-masks-changed = We adapted what editors had changed in your text. Your review is online.
appeal-result-stays-refused = Your review will not come online.
appeal-result-stays-down = Your review stays offline.
appeal-result-stays-masked = Your review stays online, with what editors changed in it.
appeal-result-returned = We do ask you to change your text. On your own page you can read what we ask.

subject-appeal-reporter-overturned = You are right about report { $reference }
subject-appeal-reporter-upheld = We stand by our decision about report { $reference }
subject-appeal-reporter-moot = Your appeal about report { $reference }
appeal-reporter-decided-intro = You appealed about your report of a review of { $name }. Another editor looked at it again.

subject-editor-invitation = Invitation to the Waarderingsplatform
invitation-intro = { $name } invites you to work with the Waarderingsplatform.
invitation-role = Your role: { $role }.
invitation-link = Accept the invitation
invitation-next = You will then choose a password yourself.
invitation-not-you = Were you not expecting an invitation? Then you do not have to do anything.
mail-role-editor = editor
mail-role-senior-editor = senior editor
mail-role-inspector = inspector
link-until = The link works until { $date }.

subject-password-reset = Choose a new password
password-intro = You can choose a new password for your account on the Waarderingsplatform.
password-link = Choose a new password
password-not-you = Did you not ask for this? Then you do not have to do anything: your password stays the same. Do you get this e-mail often? Then tell a senior editor.

subject-second-factor-reset = The second step of your sign-in was removed
second-factor-intro = { $name } removed the second sign-in step of your account, on { $date }.
second-factor-next = The old codes no longer work. Set up a new second step when you next sign in.
second-factor-not-you = Did you not ask for this? Then contact a senior editor right away.

subject-signal-waiting = Signal { $reference } is waiting
signal-waiting-intro = Signal { $reference } has been waiting for an answer since { $date }.
signal-no-content = On purpose, this e-mail says nothing about the content. Sign in to read the signal.
signal-link = See the signals

subject-signal-receipt = The inspectorate received signal { $reference }
signal-receipt-intro = The inspectorate confirmed that it received signal { $reference }, on { $date }.
signal-receipt-next = Keep this e-mail as a receipt. The decision about the review is separate from this.

mail-statement = The full statement of reasons is on your own page: what we did, on what it rests, what software did and what you can do.
mail-statement-number = This statement has number { $number }. Mention that number if you have a question about it.
published-corrected = { $count ->
    [one] We corrected one small language error. We changed nothing about what you say. Do you disagree? On your own page you can appeal for free or change your text.
   *[other] We corrected { $count } small language errors. We changed nothing about what you say. Do you disagree? On your own page you can appeal for free or change your text.
 }
hidden-intro-editor = An editor is looking at your review of { $name } again. Meanwhile, readers do not see your review.
hidden-by-rule = That happens automatically with a report for this reason. A person decides after that.
kept-intro-editor = An editor looked at your review of { $name } again.
