# English: every word of the public pages and of the mails, in plain English. A language is this one file.

## The language itself
petals-explained = A flower with a petal for each theme: the higher the score, the longer the petal. The figures follow below.
demo-title = This is a demo.
demo-text = The facilities with reviews and the reviews themselves are invented.
clock-time = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
whole-quarter-1 = the first quarter of { $year }
whole-quarter-2 = the second quarter of { $year }
whole-quarter-3 = the third quarter of { $year }
whole-quarter-4 = the fourth quarter of { $year }
day-of-month = { $count }
decimal-mark = .
language-own-name = English
languages-label = Language of this page

## The frame
site-name = Waarderingsplatform
skip-to-content = Skip to the content
nav-label = Main menu
nav-search = Find a facility
nav-reviews = Search in reviews
nav-conduct = Code of conduct
footer-checked = An editor reads every review before it goes online.
footer-desk = For the editors
footer-report = Figures about our work
footer-open-data = Open data
footer-compare = Compare facilities
errors-title = Please check this
error-prefix = Error:
pager-label = More results
pager-first = Back to the start
pager-next = Next
search = Search
narrow = Narrow down
facet-remove = (remove)
facet-sector = Sector
all-sectors = All sectors
sector = Sector
kind = Kind
municipality = Municipality
sort = Order
sort-apply = Show
sort-relevance = Best match
sort-newest = Newest first
sort-oldest = Oldest first
sort-highest = Highest score first
sort-lowest = Lowest score first
sort-name = By name
sort-review-count = Most reviews first
sort-distance = Nearest first
score-from = From { $score }
facet-kind = Kind
facet-municipality = Municipality
facet-participating = Takes part
facet-relation = Who writes
facet-language = Language
yes = Yes
no = No
any-theme = All themes
of-five = out of 5
score-of-five = { $score } out of 5
not-applicable = does not apply
not-participating = Does not take part yet
experience-in = experience in { $month }
published-on = Published on { $day }
version-number = version { $number }
reviews-count = { $count ->
    [0] No reviews yet
    [one] { $count } review
   *[other] { $count } reviews
 }
answers-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
 }

## Search for a facility
home-title = Find childcare, care or help that suits you
home-lead = Read what parents, residents, clients and their families say. Share your own experience too.
home-q = Name or keyword
home-min-score = Lowest score
home-any-score = Any score
home-any-kind = All kinds
home-participating = Only facilities that take part
home-empty = We found nothing. This may help:
home-empty-spelling = Check if you spelled everything right.
home-empty-fewer = Use fewer words or fewer filters.
home-empty-place = Search in a municipality nearby.
home-empty-all = Show all facilities
facilities-found = { $count ->
    [0] Nothing found
    [one] { $count } facility
   *[other] { $count } facilities
 }
find-where = Where are you looking?
find-postcode = Postcode
find-radius = How far?
find-km = Within { $km } km
find-near-me = Use my location
find-near-me-hint = Your device asks you first if that is all right. We round it to about a kilometre.
find-near-me-refused = We do not know where you are. Fill in your postcode.
find-more = More filters
find-theme = Theme
find-theme-score = Lowest score for that theme
find-suggestions = # suggestions. Choose with the arrow keys.
find-no-suggestions = No suggestions.
find-chips = Your search
find-chip-remove = Remove:
find-as-list = As a list
find-as-map = On the map
find-chip-q = Keyword: { $value }
find-chip-near-me = Within { $km } km of your location
find-chip-near-postcode = Within { $km } km of { $value }
find-chip = { $name }: { $value }
find-chip-theme = { $name }: score from { $value }
find-unknown-postcode = We do not know this postcode. A Belgian postcode has four digits.
find-unknown-choice = This choice does not exist: { $name }.
find-unknown-number = Fill in a number here: { $name }.
find-did-you-mean = Maybe you mean:
find-wider = Search further away
find-fewer = Remove something
find-neighbours = Search nearby
find-without = Without ‘{ $what }’
find-there = { $place } ({ $count })
find-distance = { $km } km away
find-distance-about = about { $km } km away
find-offer-inclusive = Inclusive childcare
find-offer-income = Price based on income
facet-province = Province
facet-inclusive-care = Inclusive childcare
facet-income-price = Price based on income
facet-partnership = Partnership
facet-unknown = Not known in the register
province-antwerpen = Antwerp
province-brussels-gewest = Brussels Region
province-limburg = Limburg
province-oost-vlaanderen = East Flanders
province-vlaams-brabant = Flemish Brabant
province-west-vlaanderen = West Flanders
map-caption = Each bubble shows how many facilities there are. Click on a bubble to see them.
map-approximate = The place is approximate: a bubble stands in the middle of the municipality or the province, not at the address.
map-label = Map of the results
map-table = Show this as a table
map-place = Place
map-count = Facilities
map-unplaced = { $count ->
    [one] { $count } facility is not on the map, because we do not know its municipality.
   *[other] { $count } facilities are not on the map, because we do not know their municipality.
 }

## Search in reviews
review-search-title = Search in reviews
review-search-lead = Search for a word, such as ‘garden’, ‘food’ or ‘friendly’.
review-search-q = Keywords
review-search-hint = Type one or more words. You then see all reviews that contain them.
review-search-empty = No review matches your words. Try another word or choose all sectors.
reviews-found = { $count ->
    [0] Nothing found
    [one] { $count } review found
   *[other] { $count } reviews found
 }

## Facility
back-to-search = Back to the search
facility = Facility
facility-closed = No longer exists
write-review = Write a review
scores-title = Scores
scores-from = { $count ->
    [one] As soon as there is a review, you see the scores here.
   *[other] We show scores from { $count } reviews. That way one opinion does not weigh too much.
 }
scores-explained = Are there only a few reviews so far? Then we keep the score closer to 3.5. That way one opinion does not weigh too much.
scores-as-table = Show the scores as a table
scores-table-caption = Number of answers per score and per theme
scores-per-theme = Scores per theme
scores-old = There are reviews, but most are older than { $count } years. They no longer count. We show a score as soon as there are enough new ones.
scores-counted = { $count ->
    [one] { $count } review counts in the score
   *[other] { $count } reviews count in the score
 }
how-reckoned = How do we work this out?
how-reckoned-age = We take the average of all reviews of the last { $years } years; a review that is { $months } months old counts for half.
how-reckoned-shrunk = If there are only a few reviews so far, we keep the score closer to 3.5, as if seven more people had given that: one opinion then does not weigh too much.
distribution-title = How often each score was given
distribution-explained = All answers to all questions together. Score { $score } was given most often.
distribution-score = Score
distribution-share = Share of the answers
distribution-count = Number of answers
trend-title = Average per quarter
trend-explained = From { $value } in the first quarter with enough reviews to { $other } in the last.
trend-few = No trend yet: we show it from two quarters with at least { $count } reviews each.
trend-quarter = Quarter
trend-mean = Average
trend-reviews = Reviews
trend-too-few = too few
quarter-1 = January to March { $year }
quarter-2 = April to June { $year }
quarter-3 = July to September { $year }
quarter-4 = October to December { $year }
theme-too-few = { $count ->
    [0] No answers yet
    [one] { $count } answer: too few for a score
   *[other] { $count } answers: too few for a score
 }
theme = Theme
mean = Average
answers = Answers
facility-reviews = { $count ->
    [0] Reviews
    [one] { $count } review
   *[other] { $count } reviews
 }
no-reviews = There are no reviews yet.
facts-title = Details
organiser = Organiser
address = Address
phone = Phone
email = E-mail address
website = Website
source = Source
chart-as-table = Show as a table
chart-group = Group
filter-relation = Who writes
filter-any-relation = Everybody
filter-period = Experience
filter-any-period = All years
filter-period-year = Last 12 months
filter-period-three = Last 3 years
filter-period-older = Older than 3 years
filter-language = Language
filter-any-language = All languages
language-nl = Dutch
language-fr = French
language-en = English
language-de = German
language-tr = Turkish
language-ar = Arabic
review-in-language = Written in { $language }
filter-none = No review matches your choice.
filter-clear = Show all reviews
review-checked = Checked: the writer confirmed an e-mail address and an editor read the text. We do not check with papers whether somebody was really there.
review-old = no longer counts in the score
share = Share
share-mail = E-mail this page
share-subject = { $name } on the Waarderingsplatform
share-print = Print
share-feed = Follow in a feed reader
share-widget = Put the score on your site
share-data = As data (JSON)
feed-title = Reviews of { $name }
facility-summary = { $score } out of 5 from { $count } reviews. Read what parents, residents and their families say.
facility-summary-few = Read what parents, residents and their families say.

## Comparing
compare-title = Compare facilities
compare-lead = Put up to four facilities side by side. The list is in the address of this page: keep it or share it.
compare-add = Compare
compare-add-named = Compare with others: { $name }
compare-remove = Remove
compare-remove-named = Remove { $name } from the comparison
compare-more = Find another facility
compare-in-list = { $count ->
    [one] { $count } facility in your comparison
   *[other] { $count } facilities in your comparison
 }
compare-show = Show the comparison
compare-full = You are comparing four already. Remove one first.
compare-empty = There is nothing in your comparison yet.
compare-empty-how = Find a facility and choose ‘Compare’.
compare-too-many = { $count ->
    [one] You can compare four facilities. One was left out.
   *[other] You can compare four facilities. { $count } were left out.
 }
compare-unknown = We know no facility with the address ‘{ $slug }’.
compare-table = The facilities side by side
compare-what = What
compare-score = Score
compare-rated = Reviews
compare-few = { $count ->
    [one] No score: that takes at least { $count } review.
   *[other] No score: that takes at least { $count } reviews.
 }
compare-old = No score: the reviews are too old.
compare-theme-few = too few answers
compare-open = Can be reviewed
compare-one = Choose another facility to be able to compare.

## Widget
widget-title = Put the score of { $name } on your site
widget-lead = Paste one of these two pieces of code in your page. There are no cookies and the score stays right by itself.
widget-script = With a script
widget-frame = Without a script
widget-preview = This is what it looks like
widget-frame-title = Score of { $name } on the Waarderingsplatform
widget-read = Read the reviews
widget-few = No score yet: too few reviews.
widget-small = Together it is less than 10 kilobytes. It adapts: light or dark, narrow or wide.

## Open data
open-title = Open data
open-lead = Everything that is public here may be downloaded and used again.
open-facilities = Facilities (CSV)
open-facilities-text = Every facility of the register, with the number of reviews and today's score.
open-reviews = Reviews (JSON Lines)
open-reviews-text = Every published review on a line of its own: the text, the scores, the language and the month of publication.
open-api = Description of the API
open-api-text = Search and read facilities and reviews with a program. You need no key.
open-licence-title = Licence
open-licence = You may use the data under the licence
open-licence-name = Creative Commons Attribution 4.0 (CC BY 4.0)
open-licence-how = Name the Waarderingsplatform as the source and the day on which you took the data.
open-small-title = What we leave out
open-small = { $count ->
    [one] We give no score when fewer than { $count } review counts.
   *[other] We give no score when fewer than { $count } reviews count.
 }
open-small-writer = Who wrote (parent, resident, …) and the year of the experience are only there if at least as many reviews of the same facility have that in common. Names and addresses of writers are never in it.
open-fields = What the columns and fields mean is in the description of the API.

## Review form
form-title = Write a review of { $name }
form-intro = Tell what you or somebody close to you went through. Filling it in takes about three minutes.
form-you = About you
form-relation = What is your link with this facility?
form-month = When was your experience?
form-month-hint = Choose the last month that you write about. Your experience is no older than three years.
form-choose-month = Choose a month
form-month-missing = Choose the month of your experience.
form-first-name-missing = Fill in your first name. Only the editors can see it.
form-last-name-missing = Fill in your last name. Only the editors can see it.
form-questions = Eight questions
form-questions-hint = A question does not fit you? Then choose ‘does not apply’.
form-story = Your experience
form-text-limits = Write at least { $min } and at most { $max } characters.
form-text-hint = Do not give any names, addresses or phone numbers, not even your own.
form-identity = How we can reach you
form-identity-hint = Only the editors can see these details, and only if it is really needed. They never go online. The facility does not get them.
first-name = First name
last-name = Last name
form-email-hint = We send you an e-mail with a link to confirm your review.
form-accept = I follow the code of conduct and write about a real experience of my own.
form-accept-link = Read the code of conduct (opens in a new window)
form-next = After sending you get an e-mail. Only when you click on the link in it does your review go to the editors.
form-send = Send your review
form-relation-unsaid = I would rather not say
form-whole-year = { $year } (I would rather not say the month)
form-language = In which language is your text?
text-language-nl = Dutch
text-language-fr = French
text-language-en = English
text-language-de = German
step-of = Step { $number } of { $all }
step-facility = Which facility are you writing about?
step-experience = Your link and your period
step-questions = Eight questions
step-story = Your story
step-you = About you
step-check = Check and send
step-begin = Begin
step-next = Next
step-back = Back
step-other-facility = Another facility? Find it by name.
step-intro = Tell what you or somebody close to you went through. It takes about three minutes.
step-intro-questions = You answer eight short questions.
step-intro-story = You tell in your own words what you went through.
step-intro-you = We ask for your name and e-mail address, because we want to know that a real person is writing. Only the editors can see them. They never go online and the facility does not get them.
check-intro = Is everything right? You can still change each part.
check-change = Change
check-relation = Your link
check-period = Your period
check-scores = Your answers
check-story = Your story
check-you = About you
check-nothing = Not filled in yet
advice-person = There may be a name here. Do you want to leave it out?
advice-email = There is an e-mail address here. Do you want to leave it out?
advice-phone = There is a phone number here. Do you want to leave it out?
advice-url = There is a link here. Do you want to leave it out?
advice-handle = There is a social media account here. Do you want to leave it out?
advice-address = There is an address here. Do you want to leave it out?
advice-national-id = There is a national register number here. Do you want to leave it out?
advice-iban = There is an account number here. Do you want to leave it out?
advice-plate = There is a number plate here. Do you want to leave it out?
advice-date = There is an exact date here. Somebody may recognise you by it. Do you want to leave it out?
advice-room = There is a room or a bed here. Somebody may recognise you by it. Do you want to leave it out?
advice-promotional = This sounds like advertising. Can you tell what you went through yourself?
advice-spam = This does not seem to be about the facility. Can you tell what you went through there?
advice-implausible = This is hard to believe for whoever reads it. Can you say it more exactly?
advice-revenge = This sounds as if you want to hurt somebody. Can you tell what happened?
advice-hearsay = This seems to be something you heard. Can you tell what you went through yourself?
advice-insult = This can hurt somebody. Can you say it in another way?
advice-discrimination = This can hurt a group of people. Can you say it in another way?
advice-threat = This sounds like a threat. Can you say it in another way?
advice-criminal-accusation = You accuse somebody of something serious here. Can you tell only what you saw yourself?
advice-safeguarding = Is somebody in danger? Then do not wait for your review. Call 112 if it is urgent.
advice-formal-complaint = This is about a complaint. A review is not a complaint. Please send your complaint to the facility too.
advice-too-short = Tell a little more: at least { $least } characters. You have { $length } now.
advice-language = Our editors read Dutch, French, English and German. Can you write in one of those languages?
advice-few-people = { $count ->
    [one] The facility may be able to guess who you are. Your link and your period fit one person only.
   *[other] The facility may be able to guess who you are. Your link and your period fit only about { $count } people.
 }
advice-few-choices = If you say it less exactly, that is harder.
advice-say-period = Say only: { $period }
advice-say-relation = Do not say your link
advice-say-both = Say only: { $period }, and do not say your link
help-look = Check my text
help-title-writing = Please check this
help-intro = You may leave everything as it is. An editor always reads your text.
help-nothing = We see nothing that you need to check.
help-mask = Put { $mask } in its place
help-masked = We put { $mask } in its place.
help-mask-gone = Your text has changed in the meantime. We replaced nothing.
help-coarser-done = We made your choice less exact.
draft-kept = { $count ->
    [one] What you fill in stays on this device for one day. We do not keep your name and your e-mail address here.
   *[other] What you fill in stays on this device for { $count } days. We do not keep your name and your e-mail address here.
 }
draft-found = You began this review before, on { $moment }.
draft-go-on = Go on
draft-wipe = Delete what I filled in
draft-wiped = Deleted. There is nothing left on this device.
draft-expired = { $count ->
    [one] You began this review before, more than one day ago. That is why we deleted it.
   *[other] You began this review before, more than { $count } days ago. That is why we deleted it.
 }
draft-sent-elsewhere = You already sent this review in another window.
easy-choose = I want easy words and pictures
easy-intro = Do you want to tell something about this place? You can do that here. It does not take long. We ask for your name and your e-mail address. Only we can see them.
easy-experience = Who are you? And when was it? Choose what fits you.
easy-questions = Choose the face that fits you.
easy-story = Tell what you went through. Do not write names.
easy-not-applicable = I do not know
easy-welcome = Was the start good?
easy-respect = Are they friendly?
easy-care = Is the care or the help good?
easy-say = Can you help choose?
easy-safety = Is it safe there?
easy-place = Is it a nice place?
easy-days = Are there fun things to do?
easy-contact = Do they talk well with you and your family?

## After the form
thanks-title = One more step: look in your mailbox
thanks-lead = Thank you for your review of { $name }.
thanks-step-mail = Open the e-mail that we just sent you.
thanks-step-link = Click on the link in the e-mail. The link works for { $count } hours.
thanks-step-editor = After that an editor reads your review. You get an e-mail with the decision.
thanks-no-mail-title = No e-mail?
thanks-no-mail = Look in your unwanted mail too. Maybe there was a mistake in your address: then send your review again.
thanks-again = Send the e-mail again
back-to-facility = Back to { $name }
confirm-title = Confirm your review
confirm-lead = You wrote a review of { $name }. Click on the button to send it to the editors.
confirm-button = Confirm my review
confirm-not-you = Did you not write anything? Then close this page. Nothing happens.
confirmed-title = Your review is confirmed
confirmed-lead = Thank you. Your review of { $name } now goes to the editors.
confirmed-due = { $count ->
    [one] An editor reads it within { $count } working day. You get an e-mail with the decision.
   *[other] An editor reads it within { $count } working days. You get an e-mail with the decision.
 }
confirmed-manage = On your own page you see how it stands. You can change your text there or take your review back.
confirmed-manage-link = To my review
confirmed-keep = Keep the address of that page. Do not give it to anybody: whoever has it can change your review.
too-early-title = You already reviewed this facility
too-early-lead = We found an earlier review of yours of { $name }. That is why we cannot take this new one yet.
too-early-from = You can write a new review from { $moment }.
too-early-amend-link = Change my earlier review
too-early-mail = Has something changed? Then change your earlier review. The link is in the e-mails that you got about that review.
too-early-rule = Read why there is time between two reviews
expired-title = This link no longer works
expired-lead = The link is too old.
expired-resend = We can send you a new link, to the same e-mail address.
expired-resend-button = Send me a new link
expired-again = Find the facility and write your review again.
used-title = This link was already used
used-lead = Your review is confirmed. You do not have to do anything more.
used-next = In your mailbox you find an e-mail with the link to your own page. There you see how your review stands.
closed-form-back = Back to the facility

## The submitter's own page
mine-title = My review
mine-status = How does it stand?
mine-awaiting-verification = You still have to confirm your review. Click on the link in the e-mail that you got.
mine-lapsed = You did not confirm your review in time. It did not go to the editors. You can write a new one.
mine-queued = Your review is waiting for an editor. You get an e-mail as soon as there is a decision.
mine-queued-again = Your new version is waiting for an editor. Your earlier version stays online in the meantime.
mine-escalated = A second editor is looking at your review. That takes a little longer.
mine-published = Your review is online.
mine-returned = The editors ask you to change your text. Read why below and send a new version.
mine-rejected = Your review does not go online. Below you read why. If you do not agree, you can appeal.
mine-withdrawn = You took your review back. It is no longer online.
mine-hidden = Somebody reported your review. It cannot be seen for now, while the editors look at it again. You get an e-mail with the outcome.
mine-taken-down = Your review was taken offline after a report. Below you read why. If you do not agree, you can appeal.
mine-published-text = What readers see
mine-see = See it on the page of the facility
mine-decisions = Decisions
mine-articles = Articles of the code of conduct:
mine-answer-by = Answer before { $moment }. After that the question lapses. A text that is online already stays there.
mine-change = What we ask of you:
mine-amend = Change your review
mine-amend-public = Your new version goes to an editor first. Until then the earlier one stays online.
mine-amend-again = Your new version goes to an editor again.
mine-amend-open = Change your text and your scores
mine-amend-send = Send the new version
mine-appeal = Appeal
mine-appeal-text = Do you not agree with the decision? Explain why. Another editor looks at your review again.
mine-appeal-why = Why do you not agree?
mine-appeal-send = Send the appeal
mine-withdraw = Take your review back
mine-withdraw-text = Your review then disappears from the site and no longer counts. You cannot undo that.
mine-withdraw-confirm = Yes, I want to take my review back.
mine-withdraw-send = Take it back
proposal-title = The editors propose a text
proposal-text = An editor changed your text. Check if it still says what you wanted to say. If you agree, the new text is online at once. Your scores stay as they are.
proposal-own = Would you rather write something yourself? You can do that below, under ‘Change your review’.
proposal-original = Your text
proposal-proposed = The proposal
proposal-accept = I agree
proposal-difference = What changes
proposal-difference-how = What is crossed out goes. What is underlined is added.
outcome-publish = Your review was published
outcome-return = We ask you to change your text
outcome-reject = Your review is not published
outcome-escalate = A second editor looks at it too
outcome-take-down = Your review was taken offline
outcome-keep = Your review stays as it was
happened-submitted = You sent in your review.
happened-confirmed = You confirmed your review.
happened-amended = You sent in version { $version }.
happened-withdrawn = You took your review back.
mine-versions = What you wrote
mine-timeline = History
version-public = is online
stage-written = You wrote your review
stage-confirmed = You confirmed it with the link in your e-mail
stage-read = An editor reads it
stage-decided = The editors decide
stage-awaiting = You still have to confirm it
stage-lapsed = You did not confirm it in time
stage-returned = The editors ask you something
stage-hidden = The editors look at it again
stage-online = It is online
stage-rejected = It does not go online
stage-withdrawn = You took it back
stage-taken-down = It was taken offline
next-awaiting = Click on the link in the e-mail. After that an editor reads your review.
next-lapsed = You can write a new review.
next-read = There is a decision on { $day } at the latest. You then get an e-mail. You do not have to do anything.
next-read-late = It takes longer than we thought. You get an e-mail as soon as there is a decision. You do not have to do anything.
next-wait = You get an e-mail as soon as there is a decision. You do not have to do anything.
next-answer-by = It is your turn now. Send a new version before { $day }.
next-answer = It is your turn now. Send a new version.
next-published = You do not have to do anything more. Has something changed? Then change your review: it keeps counting once.
next-appeal = Do you not agree? Then appeal before { $day }.
next-final = Nothing changes here any more.
next-withdrawn = You do not have to do anything more.
edits-mask = left out:
edits-masks = The editors left out words here. In their place it says:
edits-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
 }
edits-why = Why? The code of conduct says:
edits-corrected = { $count ->
    [one] The editors corrected one small language mistake.
   *[other] The editors corrected { $count } small language mistakes.
 }
edits-corrected-by = They did not change what it says. The writer was told about it and can object.
edits-corrected-own = They did not change what you say. Do you not agree? Then you can appeal or change your text.
statement-title = The full statement of reasons
statement-hidden-title = Your review was hidden for a while
statement-what = What we did
statement-refused = We do not publish your text, anywhere and without an end date.
statement-returned = We do not publish your text as long as you do not change it.
statement-masked = Some words in your text are masked for all readers, without an end date.
statement-taken-down = Your text was taken offline for all readers, without an end date.
statement-hidden = Readers cannot see your text until an editor decides.
statement-from = This holds from { $moment }.
statement-ground = What it rests on
statement-code = The code of conduct, version { $version }.
statement-facts = What we found
statement-why-read = Why we read your text
statement-own-initiative = An editor reads every text before it goes online.
statement-notice = Somebody reported your text.
statement-software = What software did
statement-automated = Software did this by itself, following a rule that was fixed beforehand. An editor decides after that.
statement-detected = Software pointed at something in your text. An editor read the text and decided.
statement-not-automated = Software pointed at nothing. An editor read the text and decided.
statement-redress = What you can do
statement-appeal = Until { $day } you can appeal on this page, free of charge. Another editor then decides.
statement-wait = You do not have to do anything. You can appeal against the decision that follows, free of charge.
statement-change = You can change your text and send it in again.
statement-court = You can also go to a certified body for disputes outside court, or to a judge.
statement-number = Number of this statement

## Help for people
contact-open = Can be reached now.
contact-open-until = Can be reached now, until { $time }.
contact-closed = Cannot be reached now. Again from { $moment }.
contact-unknown = See on the website when you can call.
contact-website = Website of { $name }
help-title = Are you worried about somebody's safety?
help-text = You do not have to wait for us. These services listen and help.

## Code of conduct
conduct-lead = These rules hold for every review and every reply. When the editors decide something, they say which rule it rests on.
conduct-translated = This is a translation. Only the Dutch text is the rule.
conduct-original = Read the Dutch text
conduct-version = Version { $version }, in force from { $day }
conduct-contents = Articles
conduct-code = Article { $code }
conduct-both = holds for reviews and replies
conduct-reviews = holds for reviews
conduct-replies = holds for replies of providers

## What was just done
notice-mail-sent = We sent you a new e-mail with a new link.
notice-amended = We got your new version. An editor reads it.
notice-withdrawn = Your review was taken back.
notice-accepted = Your text is online as the editors proposed it. Thank you!
notice-appealed = We got your appeal. Another editor looks at your review again.

## Errors
error-400 = We do not understand this
error-400-advice = There is a mistake in what you sent. Go back and try again.
error-401 = Sign in first
error-401-advice = You are not signed in, or you were away for too long. Sign in again.
error-403 = You may not do this
error-403-advice = You have no access to this page.
error-404 = This page does not exist
error-404-advice = Maybe the address is not right or the page is gone. Find the facility by name.
error-405 = This page does not work that way
error-405-advice = Go back and use the buttons on the page.
error-409 = Something has changed in the meantime
error-409-advice = Load the page again and see how it stands now.
error-410 = This is gone
error-410-advice = What you are looking for was removed, or the link no longer works.
error-422 = Not everything is filled in right
error-422-advice = Go back, check your answers and try again.
error-429 = One moment, please
error-429-advice = There were too many requests in a row. Wait a minute and try again.
error-500 = Something went wrong on our side
error-500-advice = Try again later. If it still does not work, tell us the number below.
error-503 = We cannot be reached for now
error-503-advice = Try again in a few minutes.
error-request = Error { $status }, number { $id }

word-removed = crossed out:
word-added = added:
word-end = end
happened-reversed = The editors took their decision back.
conduct-named = Version { $version }
conduct-history = Earlier versions and what changed
conduct-was = This is a version that no longer holds.
conduct-now = Read what holds now
change-added = added
change-removed = removed
change-reworded = said in other words

## Codes in words
sector-childcare = Childcare
sector-elderly = Care for older people
sector-disability = Care for people with a disability
sector-youth-care = Youth care
relation-parent = Parent
relation-client = Client
relation-resident = Resident
relation-relative = Family or close friend
relation-visitor = Visitor
relation-involved = Person involved
relation-provider = Provider
relation-unknown = Not known
action-publish = publish
action-redact = publish with masked parts
action-return = send back
action-reject = refuse
action-escalate = hand to a senior editor
action-keep = leave as it is
action-take-down = take offline
category-person = name of a person
category-email = e-mail address
category-phone = phone number
category-url = link
category-handle = social media account
category-address = address
category-national-id = national register number
category-iban = account number
category-plate = number plate
category-date = exact date
category-room = room number
category-promotional = advertising oneself
category-spam = spam
category-implausible = hard to believe
category-revenge = revenge
category-hearsay = hearsay
category-insult = insult
category-discrimination = discrimination
category-threat = threat
category-criminal-accusation = accusation of a crime
category-safeguarding = somebody may be in danger
category-formal-complaint = complaint or court case
category-gibberish = random letters
category-capitals = capital letters
kind-cik = Centre for inclusive childcare
kind-ko = Childcare
kind-mfc = Multifunctional centre
kind-assistentiewoningen = Assisted living homes
kind-buitenschoolse-opvang = Out-of-school care
kind-centrum-inclusieve-kinderopvang = Centre for inclusive childcare
kind-centrum-kinderzorg-gezinsondersteuning = Centre for child care and family support
kind-dagverzorgingscentrum = Day care centre
kind-dienst-onthaalouders = Childminder service
kind-gezinszorg = Family care
kind-groepsopvang = Group childcare
kind-huis-van-het-kind = House of the Child (Huis van het Kind)
kind-jeugdhulp = Youth care
kind-kinderdagverblijf = Day nursery
kind-kinderopvang = Childcare
kind-kleuteropvang = Care for toddlers
kind-kortverblijf = Short stay
kind-lokaal-dienstencentrum = Local service centre
kind-lokaal-loket-kinderopvang = Local childcare desk
kind-multifunctioneel-centrum = Multifunctional centre
kind-onthaal-orientatie-observatie = Reception, orientation and observation
kind-orthopedagogisch-centrum = Special education centre
kind-pleegzorg = Foster care
kind-preventie-opvoeding = Prevention and parenting
kind-rechtstreeks-toegankelijke-hulp = Directly accessible help
kind-thuisbegeleidingsdienst = Home support service
kind-voorziening-personen-met-handicap = Facility for people with a disability
kind-wonen-met-ondersteuning = Supported living
kind-woonzorgcentrum = Residential care centre
kind-zorgvereniging = Care association

## Giving notice
melding-link = Report this review
melding-title = Report a review
melding-lead = Is there something in this review of { $name } that does not belong there? An editor looks at your report and you get an answer.
melding-not-for = Do you simply not agree with the writer? Then a report is not the way: everybody may tell what they went through themselves.
melding-why = Why do you report this?
melding-reason-privacy = It holds names or personal details
melding-reason-not-own-experience = The writer was not there
melding-reason-fake = The review is not real
melding-reason-insult = It holds insults
melding-reason-discrimination = It holds discrimination
melding-reason-accusation = Somebody is accused of something
melding-reason-illegal = The text is against the law
melding-reason-danger = Somebody may be in danger
melding-reason-wrong-facility = The review is about another facility
melding-reason-other = Another reason
melding-explain = Explain what you think is not right
melding-explain-hint = Say which words or sentences it is about. 20 to 4000 characters.
melding-who = Who are you?
melding-capacity-reader = I am a reader
melding-capacity-provider = I work for the facility or the organisation
melding-capacity-person-concerned = The text is about me
melding-capacity-professional = I come across this in my work
melding-name = Your name (you may leave this empty)
melding-email-hint = We send you a link to confirm your report and later our answer. The writer and the facility do not see who reports. Is somebody perhaps in danger? Then you may leave this empty, but then we cannot answer you.
melding-good-faith = I report this in good faith: what I write is right and complete as far as I know.
melding-next = An editor who has not judged the review yet looks at your report. If you do not agree with the answer, you can appeal free of charge.
melding-send = Send the report
melding-thanks = Thank you for your report
melding-thanks-lead = Your report about a review of { $name } is almost there. Confirm it with the link in the e-mail.
melding-step-link = { $count ->
    [one] Click on the link in the e-mail. It works for 1 hour.
   *[other] Click on the link in the e-mail. It works for { $count } hours.
}
melding-step-editor = An editor looks at your report and you get an answer.
melding-thanks-unsigned = An editor looks at your report as soon as possible. Because you gave no e-mail address, we cannot answer you.
melding-in-danger = Is somebody in danger now? Call 112. With questions about violence or abuse you can call 1712.
melding-confirm = Confirm your report
melding-confirm-lead = You reported a review of { $name }. Click on the button to confirm your report.
melding-confirm-button = Confirm my report
melding-confirm-not-you = Did you not report anything? Then you do not have to do anything.
melding-link-used = This link was already used: your report is confirmed. In your mailbox you find the link to follow it.
melding-link-expired = The link in the e-mail no longer works. Report the review again if it is still online.
melding-number = Report { $number }
melding-about = About a review of { $name }
melding-status = How does it stand?
melding-waits-for-link = Your report waits until you confirm it with the link in the e-mail.
melding-lapsed = Your report was not confirmed and has lapsed.
melding-waits = An editor looks at your report. You get an e-mail with the answer.
melding-outcome-kept = The review stays online as it is.
melding-outcome-masked = The review stays online, with some words masked.
melding-outcome-returned = The writer has to change the text. Until then it is not online.
melding-outcome-taken-down = The review was taken offline.
melding-outcome-already-gone = The review was no longer online like this when we looked at your report.
melding-outcome-unfounded = The review stays online. The report held nothing that we could check.
melding-appeal = Your appeal
melding-appeal-text = Do you not agree with the decision? Until { $day } you can appeal free of charge. Another editor then looks at your report again.
melding-appeal-waits = Another editor looks at your report again. You get an e-mail with the decision.
melding-appeal-upheld = Another editor looked at your report again. We keep to our decision.
melding-appeal-overturned = Another editor looked at your report again. You are right: we took our earlier decision back.
melding-appeal-moot = There was nothing left to decide: the writer took the text back or changed it.
melding-what = What you reported

## Kinds of problem
problem-code = Code { $code }
problem-internal = Something went wrong on our side. Try again later. If it goes on, tell us the number that stands with it.
problem-invalid-fields = Not all fields are filled in right. The list errors says for each field what has to change.
problem-unknown-address = This address does not exist on this platform.
problem-not-found = What you are looking for does not exist or no longer exists.
problem-method-not-allowed = You cannot use this method at this address. The header Allow says what is possible.
problem-body-too-large = What you sent is larger than we accept.
problem-body-incomplete = We did not get all of what you sent. Try again.
problem-unsupported-media-type = We cannot read this kind of content. Check the header Content-Type.
problem-malformed-parameters = We cannot read the fields in the address or in the form.
problem-malformed-json = This is not valid JSON.
problem-idempotency-key-invalid = The header Idempotency-Key does not have the right form.
problem-timeout = The answer took too long. Try again in a moment.
problem-too-many-requests = You made too many requests in a row. The header Retry-After says how long to wait.
problem-no-session = You are not signed in, or your session is over. Sign in again.
problem-wrong-credentials = The e-mail address and the password do not belong together.
problem-csrf-token-invalid = The request does not carry the sign of your session. Load the page again.
problem-cross-site = The form came from another website. We do not accept that.
problem-facility-not-found = This facility does not exist.
problem-facility-closed = The facility no longer exists. You cannot write a review of it any more.
problem-facility-not-participating = The facility does not take part yet. That is why you cannot write a review of it yet.
problem-idempotency-key-missing = The header Idempotency-Key is missing.
problem-temporarily-unavailable = The platform cannot be reached for now. Try again in a moment.
problem-idempotency-key-reused = The same Idempotency-Key was already used for another request.
problem-request-in-progress = The same request is still being handled. Try again in a moment.
problem-review-not-found = This review does not exist.
problem-review-too-early = You reviewed this facility a short while ago. You can change your earlier review.
problem-already-verified = The review was already confirmed or has lapsed.
problem-too-many-mails = We have sent the e-mail as often as we can.
problem-mail-too-soon = An e-mail has just left. Wait a little before you ask for a new one.
problem-link-unknown = We do not know this link. Check if you copied all of it.
problem-link-used = The link was already used: the review is confirmed.
problem-link-expired = The link is too old. Ask for a new e-mail.
problem-state-forbids = As the review stands now, this is not possible.
problem-unchanged = Nothing has changed in the review.
problem-too-many-versions = The review has been changed as often as it can be.
problem-appeal-too-late = The time to appeal is over.
problem-newer-review-exists = There is a new review of the same facility in the meantime.
problem-case-not-found = This case does not exist.
problem-case-held = Another editor is working on this case.
problem-case-closed = This case has been decided already, or the review was taken back.
problem-claim-lost = You no longer hold this case. Take it again.
problem-stale-version = The text has changed in the meantime. Read the new version.
problem-senior-only = A senior editor decides on this case.
problem-own-decision = The appeal is about your own decision. A colleague handles it.
problem-search-unavailable = Searching does not work for now. Try again in a moment.
problem-search-index-damaged = Searching does not work for now. Try again later.
problem-queue-busy = All waiting cases are being taken at the same moment. Try again in a moment.
problem-view-not-found = This view does not exist.
problem-not-your-view = This view is somebody else's.
problem-too-many-views = You have as many views as you can have.
problem-signal-not-found = This signal does not exist, or not for you.
problem-signal-forbidden = This part of a signal is for others.
problem-signal-state-forbids = As the signal stands now, this is not possible.
problem-no-safeguarding-flag = The screening found no sign of danger in this text.
problem-identity-forgotten = We no longer know who wrote this text.

## The report of the editors
report-title = How the editors work
report-period = From { $from } up to and including { $to }
report-from = From
report-to = Up to
report-show = Show
report-human = A human reads every text before it goes online. This report is counted from the public ledger at the bottom.
report-small = We do not show numbers smaller than { $count } exactly.
report-too-few = too few
report-nothing = Nothing in this period.
report-unknown = Not known
report-all-sectors = All sectors
report-what = What
report-number = Number
report-share = Share
report-margin = Margin (95%)
report-margin-of = { $low } to { $high }
report-of = { $count } of { $of }
report-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
report-hours = { $hours } hours
report-band = { $low } to { $high }
report-score = Average score
report-in-figures = In figures
report-volumes = What came in and what was left
report-open-before = Open at the start
report-came-in = Came in
report-decided = Decided
report-withdrawn = No longer needed, for example because the writer took the text back
report-open-after = Open at the end
report-restrictions = What the editors did with texts, as a share of what was decided
report-refused-all = Refused
report-returned-all = Sent back with a question
report-taken-down = Taken off the site
report-edited = Published with something masked or corrected
report-masked = Published with something masked
report-corrected = Published with small language mistakes corrected
report-hidden = Texts that readers did not see until an editor decided
report-hidden-by-editor = Hidden by an editor
report-hidden-by-rule = Hidden after a report, automatically by a fixed rule
report-decisions = Decisions
report-by-sector = Decisions per sector
report-by-article = Decisions per article of the code of conduct
report-times = How long it took
report-times-caption = Working time from arrival to decision, without nights, weekends and holidays
report-median = Half within
report-p95 = 95 out of 100 within
report-redress-title = Reports and appeals
report-redress = What people reported or disputed
report-notices = Reports about what is on the site
report-notices-decided = Reports: { $outcome }
report-appeals = Appeals against a decision
report-appeals-decided = Appeals: { $outcome }
report-reversed = Earlier decisions that changed
report-outcome-kept = the text stayed as it was
report-outcome-masked = more was masked
report-outcome-returned = the writer was asked to change the text
report-outcome-taken-down = the text was taken off the site
report-outcome-already-gone = the text was already gone or changed
report-outcome-unfounded = there was nothing to look into
report-outcome-upheld = the first decision stayed
report-outcome-overturned = the first decision was taken back
report-outcome-moot = there was nothing left to decide
report-equal = Are low scores treated differently?
report-equal-explained = We count how often texts with low and with high scores are refused or sent back and how often they wait longer than half of their sector. With low scores there are more often insults or accusations. That is why the test only compares texts of the same sector for which the computer proposed the same.
report-equal-few = In this period there are too few texts to test that.
report-equal-none = { $count ->
    [one] We tested one difference. It is not larger than chance.
   *[other] We tested { $count } differences. None is larger than chance.
}
report-equal-some = These differences are larger than chance:
report-alarm = texts with a score of { $band } are { $how }.
report-alarm-more = { $what } { $points } percentage points more often than comparable texts
report-alarm-less = { $what } { $points } percentage points less often than comparable texts
report-refused = refused
report-returned = sent back
report-delayed = held longer
report-chart-refused = Refused, by average score
report-chart-returned = Sent back, by average score
report-chart-delayed = Waited longer than half of the sector, by average score
report-chart-explained = Bars per average score, first for all sectors together and then per sector. The line shows where the real share lies. The same numbers are in the table.
report-agreement = Do two editors decide the same?
report-agreement-explained = A part of the texts is read by a second editor who does not see the first decision. Kappa says how much more they agree than by chance: 0 is chance, 1 is always.
report-agreement-caption = Agreement between two editors
report-about = About what
report-what-to-do = What should happen with the text
report-pairs = Texts
report-same = Same judgement
report-kappa = Kappa
report-automated = What the computer does
report-automated-explained = The computer reads every text first and points out to the editor what is not allowed. It never decides.
report-automated-caption = Decisions by what the computer contributed
report-automated-none = The computer pointed out nothing that led to a step
report-automated-detection = The computer pointed out something, an editor decided
report-automated-decision = The computer decided
report-screening-explained = How often the computer was right according to the editors. Rightly pointed out: of the texts that it pointed out, those in which an editor did something too. Found: of the texts in which an editor did something, those that it pointed out.
report-screening-caption = The computer beside the editors
report-any-finding = Anything at all
report-precision = Rightly pointed out
report-recall = Found
report-ledger = The public ledger
report-ledger-explained = { $count ->
    [one] This report counts one line of the ledger. It says what the editors did, without text and without names.
   *[other] This report counts { $count } lines of the ledger. They say what the editors did, without text and without names.
}
report-ledger-link = Download the ledger
report-checkpoint = Keep this code. With it you can prove later that nothing disappeared from the ledger:

## The questionnaire, version 2026-1
questionnaire-version = 2026-1
questionnaire-story = What would you like to tell about your experience?
questionnaire-score-1 = not satisfied at all
questionnaire-score-2 = not satisfied
questionnaire-score-3 = so-so
questionnaire-score-4 = satisfied
questionnaire-score-5 = very satisfied
theme-welcome = Welcome and information
theme-respect = Contact and respect
theme-care = Care and support
theme-say = Having a say and own choices
theme-safety = Safety and health
theme-place = Building and atmosphere
theme-days = Activities and development
theme-contact = Contact with family and network
question-welcome-childcare = Did you get clear information at the start and did you feel welcome in the childcare?
question-welcome-elderly = Did you get clear information and were you welcomed well at the start?
question-welcome-disability = Did you get clear information about what the organisation can do for you?
question-welcome-youth-care = Were you welcomed well and did you know what was going to happen?
question-respect-childcare = Are the carers warm and respectful with your child and your family?
question-respect-elderly = Are the staff friendly and respectful with you?
question-respect-disability = Are the carers respectful with you?
question-respect-youth-care = Are you taken seriously and treated with respect?
question-care-childcare = Does your child get the attention and the care it needs?
question-care-elderly = Do you get the care you need, at the moment you need it?
question-care-disability = Does the support fit what you need?
question-care-youth-care = Does the support help you or your family move forward?
question-say-childcare = As a parent, can you have a say in the care of your child?
question-say-elderly = Can you choose yourself what your day looks like?
question-say-disability = Do you help decide about your support?
question-say-youth-care = Can you help decide about the help you get?
question-safety-childcare = Is the childcare safe and clean for your child?
question-safety-elderly = Do you feel safe and is there attention for hygiene and health?
question-safety-disability = Do you feel safe with this organisation?
question-safety-youth-care = Do you feel safe in this place?
question-place-childcare = Are the rooms and the outdoor area pleasant to play and rest in?
question-place-elderly = Is the building pleasant, easy to reach and homely?
question-place-disability = Is the place pleasant and accessible for you?
question-place-youth-care = Is it a place where you like to be?
question-days-childcare = Can your child play, learn and feel well in the group?
question-days-elderly = Are there activities that you like to do?
question-days-disability = Can you do and learn things that matter to you?
question-days-youth-care = Can you learn, relax and see friends?
question-contact-childcare = Do the carers keep you well informed about your child's day?
question-contact-elderly = Is there good contact with your family?
question-contact-disability = Does the organisation work well with your family and other help?
question-contact-youth-care = Is there good contact with your family, the school and other help?

## Why something is refused. The rules say it in Dutch; $a, $b and $c are the numbers in their sentence, in order
refusal-internal = Something went wrong on our side. Try again later.
refusal-invalid-fields = Not everything is filled in right.
refusal-not-found = This does not exist, or no longer exists.
refusal-unknown-address = This address does not exist.
refusal-method-not-allowed = This method cannot be used at this address. The header Allow says what is possible.
refusal-body-too-large = What you send is too large.
refusal-body-incomplete = We did not get everything. Try again.
refusal-unsupported-media-type = We cannot read this kind of content.
refusal-malformed-parameters = We cannot read what you sent.
refusal-malformed-json = This is not valid JSON.
refusal-timeout = This took too long. Try again in a moment.
refusal-too-many-requests = You are doing this too often in a row. Try again in { $a } seconds.
refusal-no-session = You are not signed in.
refusal-csrf-token-invalid = Your session is not right any more. Load the page again and try once more.
refusal-cross-site = This form comes from another website.
refusal-temporarily-unavailable = The platform cannot be reached for now. Try again in a moment.
refusal-facility-not-found = This facility does not exist, or no longer exists.
refusal-facility-closed = This facility no longer exists. You cannot write a review of it any more.
refusal-facility-not-participating = This facility does not take part yet. That is why you cannot write a review of it yet.
refusal-idempotency-key-reused = This request was already used for something else.
refusal-request-in-progress = The same request is still being handled. Try again in a moment.
refusal-review-not-found = This review does not exist, or no longer exists.
refusal-review-too-early = You reviewed this facility a short while ago.
refusal-already-verified = This review was already confirmed or has lapsed.
refusal-too-many-mails = We have sent the e-mail often enough. Look in your unwanted mail too.
refusal-mail-too-soon = An e-mail has just left. Wait { $a } minutes before you ask for a new one.
refusal-link-unknown = We do not know this link. Check if you copied all of it.
refusal-link-used = This link was already used. In your mailbox you find the link to follow your text.
refusal-link-expired = This link is no longer valid. Start again, or ask for a new e-mail.
refusal-state-forbids = This is not possible now, as your review stands.
refusal-unchanged = You changed nothing.
refusal-too-many-versions = You have changed this review { $a } times already. More is not possible.
refusal-appeal-too-late = You can appeal until six months after a decision. That time is over.
refusal-appeal-final = Another editor has already decided on your appeal. You cannot appeal to us again.
refusal-newer-review-exists = You have written a new review of this facility in the meantime.
refusal-nothing-proposed = There is no proposal of the editors for this text any more.
refusal-notice-not-found = This report does not exist, or no longer exists.
refusal-notice-exists = You have already reported this review. An editor is looking at it.
refusal-too-many-notices = There are many reports from you already. Try again later.
refusal-already-confirmed = This report was already confirmed or has lapsed.
refusal-too-many-subscriptions = You follow { $a } things already. Stop one first with the link in one of the mails.
refusal-partnership-not-found = We know of no partnership with this name.
refusal-municipality-not-found = We know of no facilities in this municipality.
refusal-sector-not-found = We do not know this sector.
refusal-subscription-not-found = This subscription does not exist, or not any more.
refusal-part-not-found = This part does not exist.
refusal-not-public = This review is not online, or no longer online.
refusal-search-unavailable = Searching does not work for now. Try again in a moment.
refusal-search-index-damaged = Searching does not work for now. Try again later.
refusal-code-not-found = This version does not exist.
wrong-relation-unknown-relation = Choose your link with the facility.
wrong-in-the-future = This month is still to come.
wrong-too-old = Your experience may be at most { $a } months old.
wrong-bad-month = Choose the month of your experience.
wrong-scores-required = Give at least one theme a score.
wrong-out-of-range = Choose a value from the list.
wrong-unknown-theme = This theme is not in the questionnaire.
wrong-text-too-short = Tell a little more: at least { $a } characters. You have { $b } now.
wrong-text-too-long = Make your text shorter: at most { $a } characters. You have { $b } now.
wrong-too-long = Use at most { $a } characters.
wrong-explanation-too-short = Explain a little more: at least { $a } characters. You have { $b } now.
wrong-explanation-too-long = Make your explanation shorter: at most { $a } characters. You have { $b } now.
wrong-reason-bad-length = Explain in { $a } to { $b } characters why you do not agree.
wrong-reason-required = Choose why you report this review.
wrong-first-name-required = Fill in your first name. Only the editors can see it.
wrong-last-name-required = Fill in your last name. Only the editors can see it.
wrong-bad-email = This is not a valid e-mail address. An example: name@example.be.
wrong-disposable-address = Use an ordinary e-mail address: with a throw-away address we cannot reach you.
wrong-unknown-language = Choose one of the languages in the list.
wrong-accepts-code-of-conduct-required = You can only take part if you accept the code of conduct.
wrong-good-faith-required = Confirm that you report this in good faith.
wrong-confirm-required = Tick the box to confirm that you want to take your review back.
wrong-unknown-field = We do not know this field here.
wrong-required = This has to be filled in.
wrong-duplicate-field = This is there more than once.
wrong-unknown-value = We do not know this value here.
wrong-wrong-type = This value is of another kind than belongs here.
wrong-invalid-value = This value is not possible here.
wrong-control-character = There is a character here that is not allowed.
wrong-bad-cursor = This cursor does not belong to this list. Begin again at the start.
wrong-invalid-cursor = This cursor does not belong to this list. Begin again at the start.
wrong-limit-bad-search = Choose a number from 1 to 100.
wrong-theme-bad-search = This theme does not exist.
wrong-q-bad-search = Search with at most 200 characters.
wrong-min-score-bad-search = Choose a score from 1 to 5.
wrong-min-theme-score-bad-search = Choose the theme too, and a score from 1 to 5.
wrong-near-bad-search = Give a latitude and a longitude, such as 51.05,3.72.
wrong-radius-km-bad-search = Choose a distance of more than 0 and at most 300 kilometres around a place.
wrong-sort-bad-search = Sorting by distance needs a place.
wrong-unknown-sector = We do not know this sector.
wrong-unknown-province = We know no facilities in this province.
wrong-unknown-municipality = We know no facilities in this municipality. Choose a name from the list.
wrong-unknown-period = Choose quarters or years.
wrong-frequency-required = Choose how often you want a mail.
wrong-unknown-choice = Choose one of the buttons.
wrong-choose-one = Choose one facility, one municipality or one sector.
wrong-bad-year = Choose a year from { $a } to { $b }.
wrong-wrong-order = The last year comes before the first.
wrong-before-from = The last day comes before the first.
wrong-from-too-long = Choose ten years at most.

## Whom to call
contact-about-112 = Somebody's life is in danger now: ambulance or fire brigade.
contact-about-1712 = Questions about violence, abuse and child abuse, for everybody. You do not have to say who you are.
contact-about-woonzorglijn = Questions and complaints about a residential care centre or another facility for older people.
contact-about-kind-en-gezin = Worried about the care of a child, or a complaint about childcare.
contact-about-vaph-klachten = Complaints about a facility for people with a disability.
contact-about-jo-lijn = Questions, reports and complaints about youth care. Calling is free.
contact-about-101 = There is violence now, or a threat of it: urgent help from the police.
contact-about-1813 = Are you thinking of suicide, or worried about somebody? Free and anonymous (in Dutch).

## Searching while the search engine is away
limited-facilities = Search is limited at the moment. We only look for the beginning of the name, the municipality or the postcode. Try again later for more results.
limited-reviews = Search is limited at the moment. You see the newest reviews, even where your words are not in them. Try again later.

## Figures
figures-title = Figures
figures-lead = How many reviews are online, what they say, and about how many facilities. Choose a sector, a place and a period.
figures-province = Province
figures-any-province = All provinces
figures-no-province = Without a province (such as Brussels)
figures-municipality = Municipality
figures-no-municipality = Place unknown
figures-per = By
figures-per-quarter = quarter
figures-per-year = year
figures-from = From
figures-to = Up to
figures-show = Show figures
figures-years = { $from } to { $to }
figures-everything = All sectors and places
figures-reviews = Reviews
figures-reviews-long = Reviews that came online in this period
figures-mean = Mean
figures-mean-long = Mean score
figures-reached = Facilities with a review
figures-reached-long = Open facilities that have a review now
figures-reached-now = Facilities with a review, now
figures-of = { $count } of { $of }
figures-period = Period
figures-total = Together
figures-too-few = too few reviews
figures-method = The mean is that of all reviews that came online in the period: each counts the same, an old one too.
figures-small = { $count ->
    [one] We show a mean from one review with a score.
   *[other] We show a mean from { $count } reviews with a score: fewer people say too little.
 }
figures-empty = No review has come online here in this period yet.
figures-all = Show all sectors and places
figures-chart-reviews = Number of reviews
figures-chart-reviews-explained = Most reviews, { $count }, came online in { $period }.
figures-chart-mean = Mean score
figures-chart-mean-explained = From { $value } in the first period with enough reviews to { $other } in the last.
figures-chart-all = All { $count } side by side.
figures-chart-largest = The { $count } with the most reviews. The table below has them all.
figures-over-time = Over time
figures-going-on = (still going on)
figures-no-sum = A facility with reviews in two periods counts in both. That is why there is no sum.
figures-by-sector = Sector
figures-by-province = Province
figures-by-municipality = Municipality
figures-take = Take the figures along
figures-take-text = You may use and share them freely if you name the Waarderingsplatform:
figures-csv = As a table (CSV)
figures-json = As data (JSON)
footer-figures = Figures

## Mails
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
subject-member-invitation = Invitation from { $name }
member-invitation-intro = { $inviter } invites you to become a member of { $name } on the Waarderingsplatform. There you can read what people write about the facilities of your organisation.
member-invitation-owner = You will be an owner: you reply to reviews and you manage the members.
member-invitation-responder = You will be able to reply to reviews.
member-invitation-reader = You will read along. A colleague replies.
member-invitation-next = You will then choose a password. Do you already have a provider account here? Then sign in with your usual password. The page is in Dutch.
member-invitation-manager = Our team
member-invitation-why-manager = You get this mail because the team of the Waarderingsplatform gave your address as that of the first owner of this organisation.
member-invitation-why = You get this mail because somebody of this organisation gave your address.
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

site-description = Read and share experiences with childcare, care for older people, support for people with disabilities and youth care in Flanders. An editor reads every review.
fact-capacity = Number of places
fact-inclusive = Inclusive care
fact-income-price = Price based on income
fact-partnerships = Partnership
fact-yes = Yes
fact-no = No
## Following by mail
# Subscriptions
mail-why-asked = You get this mail because somebody asked for a subscription with this address.
mail-why-subscriber = You get this mail because you follow { $name }: { $often }, only when there is something new.
mail-sector-childcare = Childcare
mail-sector-elderly = Care for older people
mail-sector-disability = Care for people with a disability
mail-sector-youth-care = Youth care
mail-relation-parent = From a parent
mail-relation-client = From a client
mail-relation-resident = From a resident
mail-relation-relative = From family or somebody close
mail-relation-visitor = From a visitor
mail-relation-involved = From somebody involved
subscription-daily = every day
subscription-weekly = every week
subscription-monthly = every month
subject-subscription-confirm = Confirm that you want to follow { $name }
subject-subscription-already = You follow { $name } already
subscription-already = Somebody asked with this address to follow { $name }. You do so already. There is nothing you have to do.
subscription-confirm-intro = You asked for a mail when there are new reviews of { $name }, { $often }. Confirm that with the link below.
subscription-confirm-link = Confirm your subscription
subscription-not-you = Did you not ask for this? Then there is nothing you have to do. Without a confirmation we forget your address.
subscription-manage-link = See or stop what you follow
subject-subscription-digest = { $name }: { $count }
digest-count = { $count ->
    [one] { $count } new review
   *[other] { $count } new reviews
 }
digest-intro = Since our last mail these reviews of { $name } came online. An editor read all of them.
digest-line = { $who }, online since { $day }
digest-more = { $count ->
    [one] And { $count } other. You find it on the platform.
   *[other] And { $count } others. You find them on the platform.
 }
digest-no-text = The texts are not in this mail: a review can still be changed or taken away.
digest-stop = Stop these mails

follow-title = Follow new reviews
follow-of = Keep me informed about { $name }
follow-here = Keep me informed
follow-lead = You get a mail when new reviews are online. When there is nothing new you get nothing. One click stops it.
follow-choose = Get a mail when there are new reviews in a municipality or a sector.
follow-municipality = Municipality
follow-next = Next
follow-sector = A whole sector
follow-facility-hint = You can follow one facility on its own page.
follow-email = Your e-mail address
follow-often = How often?
follow-daily = every day at most
follow-weekly = every week at most
follow-monthly = every month at most
follow-private = We keep your address encrypted, only for these mails. When you stop, we erase it.
follow-button = Follow
follow-thanks-title = Look in your mailbox
follow-thanks-lead = We sent you a mail. Click the link in it: only then does your subscription begin.
follow-thanks-spam = No mail? Look in your spam folder too.
follow-confirm-title = Confirm your subscription
follow-confirm-lead = Do you want a mail when there are new reviews of { $name }?
follow-confirm-button = Yes, keep me informed
follow-expired = This link is too old. Ask for the subscription again.
follow-stop-title = Stop these mails
follow-stop-lead = Do you want no more mails about { $name }?
follow-stop-gone = You get no mails about this any more. There is nothing you have to do.
follow-stop-button = Stop following
follow-stopped-title = Stopped
follow-stopped-lead = You get no more mails about this. If you follow nothing else, your address is erased now.
follow-manage-title = What you follow
follow-manage-lead = Choose how often you want a mail, or stop.
follow-nothing = You follow nothing.
follow-since = Since { $day }
follow-save = Save
follow-stop-all = Stop everything
follow-stop-all-text = When you stop everything, we erase your address at once.
follow-place = Follow { $name } by mail
notice-following = Your subscription is confirmed.
notice-unfollowed = Stopped. You get no more mails about that.

reference-title = For developers
reference-lead = Whatever can be read on this platform, a program can read too. You need no key. Try it right away:
reference-openapi = Description for machines (OpenAPI 3.1, version { $version })
reference-rules = Rules that hold everywhere
reference-paging = Long lists
reference-paging-text = A list comes piece by piece: limit says how many, next_cursor in the answer says where the next piece begins. Give that value as cursor, with the same question. When next_cursor is null you have everything.
reference-errors = Errors
reference-errors-text = An error is a document by RFC 9457 (application/problem+json). Its field code never changes and is for your program, detail is a sentence for people, in Dutch. Where fields are wrong a list errors points (pointer) to each of them.
reference-errors-example = An example of an error
reference-limits = Limits
reference-limits-text = Whoever asks too much gets status 429. The header Retry-After says after how many seconds you can ask again. A text or a list that is too long gives status 413 or 422.
reference-caching = Caching
reference-caching-text = Answers carry an ETag. Send it along as If-None-Match: when nothing has changed you get status 304 without content.
reference-repeating = Sending twice
reference-repeating-text = Send an Idempotency-Key along with a review. When you repeat the same call with the same key, nothing happens twice.
reference-sessions = Signing in
reference-sessions-text = Only the editors and the inspectorate sign in. Their calls need the cookie of the session, and whatever changes something also the header X-CSRF-Token.
reference-versions = Versions
reference-versions-text = The version is in the path (v1). Within a version fields are added and nothing goes. So read past fields that you do not know.
reference-calls = Calls
reference-english = The description of each call is in English.
reference-needs-session = only when signed in
reference-parameters = What goes with it
reference-body = Body of the request
reference-answers = Answers
reference-fields = Fields
reference-name = Name
reference-kind = Kind
reference-meaning = Meaning
reference-required = required
reference-in-path = in the path
reference-in-query = in the query
reference-in-header = in a header
reference-more = Other parts
footer-developers = For developers
## Words about updates: a review that its writer changed, beside what it said before. Plain English.

## For readers
update-on = Updated on { $day }
update-before = Before, this person wrote something else, on { $day }
update-score = The score was { $score } out of 5 then. It no longer counts.
update-before-hidden = The editors do not show what was here before.

## For the writer
update-explained = Readers will see your new version, with what you wrote before beside it. Only your new scores count.
update-correction = I am only correcting my text. Do not show what was there before.
too-early-carry = What you wrote now is not lost. Make it a new version of your earlier review. Readers will see what you write now, with what you wrote before beside it. Your review counts once.
too-early-carry-button = Make it a new version
notice-carried-over = What you wrote is now a new version of your earlier review. An editor will read it.

## Words about filling in for somebody else. Plain English.

helper-question = Are you filling this in for somebody else?
helper-intro = Write what that person tells you, in their own words. The relation, the period and the name are that person’s, not yours. Readers see that somebody helped.
helper-who = Who are you?
helper-nobody = Nobody helps: I fill it in myself
helper-family = somebody of the family
helper-friend = a friend or a neighbour
helper-volunteer = a volunteer
helper-service = a desk or a social worker from outside the facility
helper-staff = somebody who works for the facility
helper-other = somebody else
helper-staff-note = Do you work for the facility? Then an editor checks with care that these are the person’s own words.
helper-paper = I am typing it over from paper
helper-you = Give the name of the person whose experience it is. We do not ask for yours.
helper-address = This is my e-mail address, of me who helps
helper-address-hint = All mails about this review go to this address. Tell the person what they say.
check-helper = Help
helper-shown = Filled in with help

## Words of the form on paper, and of typing it over. Plain English.

## On paper
paper-title = Tell about { $name }
paper-lead = Tell what you, or somebody close to you, went through yourselves. It takes about ten minutes.
paper-how-tick = Put a cross in the box that fits you.
paper-how-pen = Write with a dark pen, in clear letters.
paper-how-names = Write no names in your story, not even your own.
paper-how-help = Is writing hard? Ask somebody you trust to help.
paper-code = Code of this form
paper-code-online = Rather on a screen? Go to { $address } and type the code. Or scan the square with your phone.
paper-code-picture = A square to scan. It leads to { $address }
paper-period-hint = Do you not remember the month? Then the year is enough.
paper-month = Month:
paper-year = Year:
paper-story-hint = Tell what was good and what can be better. Write no names, addresses or telephone numbers.
paper-you = About you
paper-no-email = No e-mail address? You may give that of the person who helps you. Then write so beside it.
paper-helped = Does somebody help you? Tick who.
paper-consent = Do you agree?
paper-send = How does this form reach us?
paper-send-person = Give it to somebody you trust who can type it over on a screen: somebody of your family, a volunteer, or a desk in your municipality.
paper-send-entry = That person goes to { $address } and types the code { $code }.
paper-send-post = You can also send it by post, to:
paper-send-facility = You do not have to give this form to the facility.
paper-after = After that, an e-mail comes. Click on the link in that e-mail. Only then does an editor read your review.
paper-page = Page { $page } of { $pages }

## On the screen
paper-link = Form on paper (PDF)
paper-entry-title = Type over a form on paper
paper-entry-lead = Every form on paper has a code of eight letters and digits. Type it here.
paper-entry-code = Code of the form
paper-entry-hint = For example: K7PM-3WQX. Capitals and dashes do not matter.
paper-entry-go = Go on
paper-found-title = Form of { $name }
paper-found-old = The questions changed since this paper was printed. Check that every answer fits its question.
paper-found-over = I am typing over a paper that was filled in
paper-found-self = I am filling it in myself on this screen
footer-paper = Type over a paper form

## Refusals about updates, paper and helpers
refusal-changed-meanwhile = Your review changed in the meantime, perhaps in another window. What you wrote now still stands below. Compare it with the newest version and send it again.
refusal-nothing-before = This review has no earlier text that readers see.
refusal-no-paper-code = The form cannot be made for now. Try again in a moment.
wrong-bad-code = This code is not right. Check every sign on the paper: there are eight.
wrong-unknown-code = We do not know this code. Check it on the paper.
wrong-unknown-helper = Choose who fills in the form for somebody else.
problem-changed-meanwhile = The review changed in the meantime, perhaps in another window. Look at the newest version first.
problem-nothing-before = This review has no earlier text that readers see.
problem-no-paper-code = The form on paper cannot be made for now. Try again in a moment.

# Partnerships

footer-partnerships = Partnerships
partnerships-title = Partnerships
partnerships-lead = Facilities that organise childcare and help together in their neighbourhood, such as a PINKO or a Huis van het Kind.
partnerships-none = No partnerships are known yet.
partnerships-all = All partnerships
partnership-lead = These facilities work together. Every facility has its own reviews and its own score.
partnership-search = Search in this partnership, with filters and a map
## Replies of providers: mails, and what readers see of them
mail-why-provider = You receive this e-mail because you reply to reviews for an organisation.
subject-reply-published = Your reply for { $name } is online
reply-published-intro = An editor read your reply to a review of { $name }. It is online now, below the review.
reply-masked = Some words are covered: in their place readers see what they stood for, between brackets.
reply-published-link = See your reply online
subject-reply-returned = Please change your reply for { $name }
reply-returned-intro = An editor read your reply to a review of { $name }. Your text cannot be online as it is. We ask you to change it.
reply-returned-next = Your text is ready on the page of the review. If you send a new version, an editor reads it again.
subject-reply-rejected = Your reply for { $name } will not be published
reply-rejected-intro = An editor read your reply to a review of { $name }. We do not publish it.
reply-appeal = Do you disagree with this decision? Then you can appeal on the page of the review. It is free and possible until six months after this e-mail. Another editor then looks at your reply again.
reply-link = Open the review and your reply
reply-title = Reply of the facility
reply-title-later = What happened later
reply-function-management = Management
reply-function-supervisor = Person in charge
reply-function-quality = Quality coordinator
reply-function-ombuds = Ombuds service
reply-function-staff = Member of staff
reply-improvement-planned = The facility says that it will do something about this.
reply-improvement-made = The facility says that it did something about this.
advice-reveals = Can somebody tell from this who wrote the review, or learn something about somebody’s health or family? Then leave it out: everybody can read your reply.
notice-reply-sent = Your reply was sent. An editor reads it before it is online.
notice-reply-appealed = You appealed. Another editor reads your reply again.
## Pilots

subject-pilot-confirm = Confirm your application for { $name }
subject-pilot-already = Your application for { $name } is there already
subject-pilot-step = Your application for { $name }
pilot-confirm-intro = { $who } asks to take part in { $name }. Confirm that with the link below. Only then do we read the application.
pilot-confirm-link = Confirm your application
pilot-already = Somebody asked with this address to take part in { $name }. You did so already for { $who }. There is nothing you have to do.
pilot-manage-link = See your application
pilot-not-you = Did you not ask for this? Then there is nothing you have to do.
pilot-why = You get this mail because somebody applied with this address.
subject-pilot-reminder = What you still have to do for { $name }
pilot-remind-still = { $count ->
    [one] Nothing happened for { $count } day.
   *[other] Nothing happened for { $count } days.
 }
pilot-remind-open = This is still to be done:
pilot-remind-link = Open your checklist
pilot-remind-help = Somebody of your organisation who has an account can do this. Does something not work? Tell whoever runs the programme.
pilot-remind-last = This is our last reminder.
checklist-contacts = Name a contact person.
checklist-charter = Read and accept the charter.
checklist-facility-data = Check the data of each facility.
checklist-members = See to it that each organisation has a member.
checklist-handed-out = Hand out invitations.
checklist-first-review = Get a first review for each facility.
pilot-about = This is about the application of { $who } for { $name }.
pilot-reason = The reason:
pilot-mail-applied = We received your application. We read it and let you know.
pilot-mail-provisionally-selected = Your application is selected provisionally. In the next phase we settle the locations together. After that we select for good.
pilot-mail-selected = Your application is selected. We contact you about the start.
pilot-mail-onboarding = We prepare the start together. Your facilities do not take part yet.
pilot-mail-live = You take part. From now on everybody can write reviews of your facilities.
pilot-mail-paused = Your participation is paused. What is published stays. No new reviews are added for now.
pilot-mail-completed = Your participation is complete. What is published stays. Thank you for taking part.
pilot-mail-left = Your participation has ended. What is published stays. No new reviews are added.
pilot-mail-refused = Your application is not selected.
pilot-mail-withdrawn = Your application is withdrawn. We erase the data of the contact person.
mail-role-pilot-manager = pilot manager

pilot-join-title = Take part as a provider
pilot-join-lead = Facilities join step by step. Here you see which programmes there are, what they ask and how to apply.
pilot-join-none = There are no programmes now.
pilot-join-apply = Apply
pilot-join-closed = You cannot apply for this now.
pilot-join-sectors = For: { $names }
pilot-join-starts = Starts on { $day }.
pilot-join-closes = You can apply until { $day }.
pilot-join-wave = Wave { $number }
pilot-join-rules = Conditions
pilot-form-who = Who applies?
pilot-form-kind = You apply as
pilot-form-name = Name of the organisation
pilot-form-municipalities = Municipalities of the area, with commas between them
pilot-form-desk = Is the Lokaal Loket Kinderopvang involved?
pilot-form-desk-name = Name of the Lokaal Loket
pilot-form-contact = Whom do we contact?
pilot-form-first-name = First name
pilot-form-last-name = Last name
pilot-form-phone = Telephone number (may stay empty)
pilot-form-places = Locations
pilot-form-places-hint = Paste the address of the page of the facility on this platform. Is it not here? Then write its name.
pilot-form-place = Location { $number }
pilot-form-place-text = Page or name
pilot-form-place-municipality = Municipality
pilot-form-place-organiser = Organiser
pilot-form-place-kind = For whom?
pilot-form-place-income = Income-based price?
pilot-form-place-label = Has a quality label?
pilot-form-motivation = Why do you take part? (may stay empty)
pilot-form-charter = We accept the charter of the programme.
pilot-form-private = The data of the contact person are kept encrypted. First you get a mail to confirm the application.
pilot-form-send = Send the application
pilot-thanks-lead = We sent you a mail. Click the link in it: only then do we read the application.
pilot-confirm-lead = Confirm that you made this application.
pilot-expired = This link is too old. Apply again.
pilot-own-title = Your application
pilot-own-since = since { $day }
pilot-own-sent = Sent on { $day }
pilot-own-withdraw-title = Withdraw the application
pilot-own-withdraw-lead = You can withdraw the application as long as you do not take part yet. We then erase the data of the contact person.
pilot-own-withdraw = Withdraw the application
pilot-unknown = Not known
pilot-yes = Yes
pilot-no = No
pilot-state-interest = Not confirmed yet
pilot-state-applied = Received
pilot-state-provisionally-selected = Provisionally selected
pilot-state-selected = Selected
pilot-state-onboarding = Getting ready
pilot-state-live = Takes part
pilot-state-paused = Paused
pilot-state-completed = Completed
pilot-state-left = Ended
pilot-state-refused = Not selected
pilot-state-withdrawn = Withdrawn
pilot-kind-huis-van-het-kind = Centre for children (Huis van het Kind)
pilot-kind-organiser = Organiser
pilot-kind-partnership = Partnership
pilot-kind-local-authority = Local authority
pilot-kind-other = Something else
pilot-place-baby-toddler = Babies and toddlers
pilot-place-preschool = Preschool children
pilot-place-school-age = School children
pilot-place-other = Somebody else
pilot-join-months = { $count ->
    [one] Lasts { $count } month.
   *[other] Lasts { $count } months.
}
pilot-join-capacity = { $count ->
    [one] There is { $count } place.
   *[other] There are { $count } places.
}

# What providers promise in their replies, and whether it happened.
promise-planned = Planned for { $day }. After that we ask whether it happened.
promise-made = We are asking whether it happened.
promise-due = Since { $day } we have been asking the people who come here whether it happened.
promise-confirmed = Confirmed on { $day }: people who come here say that it happened.
promise-contested = Contested on { $day }: people who come here say that it did not happen.
promise-expired = Not checked: until { $day } nobody said whether it happened.
promise-title = Did it happen?
promise-question = Did this happen?
promise-asked-planned = { $name } replied to a review and planned something for { $day }:
promise-asked-made = { $name } replied to a review on { $day } and said that something was done:
promise-yes = Yes
promise-no = No
promise-unsure = I don’t know
promise-answered-yes = You answered: yes, it happened.
promise-answered-no = You answered: no, it did not happen.
promise-answered-unsure = You answered: I don’t know.
promise-undo = Take your answer back
promise-private = Nobody sees what you answer, and neither does the facility. Readers only see what follows from all answers together.
promise-until = You can answer until { $day }.
promise-closed = This question is over. No more answers are asked for.
subject-promise-due = Did it happen at { $name }?
promise-mail-planned = You wrote a review of { $name }. The facility replied that it would do something by { $day }.
promise-mail-made = You wrote a review of { $name }. The facility replied that it did something.
promise-mail-text = This is what the facility wrote:
promise-mail-ask = Did it happen? One click on yes, no or I don’t know helps other readers.
promise-mail-link = Answer the question
refusal-promise-closed = This question is over: no more answers are asked for.
refusal-own-organisation = You are part of this facility yourself. That is why you cannot answer this question.
refusal-already-answered = You have already answered this question. You can take your answer back.
## Newsletters of programmes
mail-newsletter-of = Newsletter: { $name }
mail-why-newsletter = You get this mail because you signed up for: { $name }.
newsletter-trial = This is a trial: only you get this mail. In the real mail there is a link to stop below.
subscription-confirm-newsletter = You asked to get these mails: { $name }. They come when there is news. Confirm that with the link below.
follow-newsletter = Newsletter: { $name }
follow-newsletter-lead = We send a mail when there is news about this programme. First we ask you by mail to confirm. Every mail has a link to stop in one click.
follow-newsletter-link = Get news about this programme
newsletter-trial-subject = Trial:
# Invitations
poster-title = How was it here?
poster-lead = Tell what you or somebody close to you went through. It helps others choose, and it helps us do better.
poster-scan = Scan the square with your phone.
poster-type = Or go to { $address } and type this code:
poster-promise = An editor reads every review before it is published. Your name is never shown, and we do not learn who wrote what.
letter-title = Tell us how it was
letter-greeting = Dear reader,
letter-why = You or somebody close to you uses our facility, or did so recently. We would like to hear what went well and what can be better. It also helps other people who look for a facility.
letter-everybody = We give this letter to everybody, not only to those who are satisfied.
letter-how = You write on the Waarderingsplatform, which is independent of us. It takes about ten minutes.
letter-free = You choose whether you take part. Whatever you do, it changes nothing about the care you get.
letter-paper = Rather on paper? On the same page you find a form to print.
letter-end = Thank you and kind regards,
slip-title = Codes of { $name }
slip-lead = Proves that you are a client, resident, parent or relative here. Nobody can see that this code is yours.
slip-type = Scan the square, or go to { $address } and fill in this code with your review:
invitation-entry-title = Type in a code
invitation-entry-lead = Did you get a poster or a letter? It has a code of eight letters and digits. Type it here.
invitation-entry-code = Code of the poster or letter
form-code = Code of the facility (optional)
form-code-hint = Did the facility give you a code of 24 signs? Then your review says "confirmed user". Nobody can see which code was yours, and neither can we.
confirmed-user = confirmed user
confirmed-user-hint = Gave a code of the facility. Nobody can see whose code that was.
refusal-no-invitation-code = The poster cannot be made for now. Try again in a moment.
wrong-relationship-code-bad-relationship-code = This code is not right. Check each sign on the paper: there are 24.
wrong-relationship-code-unknown-relationship-code = This code is not of this facility, or it is too old. You can go on without a code.
wrong-relationship-code-used-relationship-code = This code was used already. Each code works once. You can go on without a code.
wrong-code-withdrawn-code = This code does not work any more. Look the facility up: you can write there too.
notice-code-taken-back = The code was taken back. It leads nowhere any more.
# Asking a facility to take part.
gate-tag-soon = Takes part soon
gate-tag-paused = Participation paused
gate-tag-over = No longer takes part
gate-never = This facility does not take part yet. That is why you cannot write a review of it yet.
gate-soon = This facility is getting ready to take part. After that you can write a review of it.
gate-soon-wave = This facility is getting ready to take part, in wave { $wave }. After that you can write a review of it.
gate-soon-day = This facility is getting ready to take part, in wave { $wave }. We expect it to start on { $day }.
gate-paused = The participation of this facility has been paused since { $day }. We take no new reviews for now.
gate-completed = This facility took part until { $day }. Since then we take no new reviews.
gate-left = Since { $day } this facility no longer takes part. We take no new reviews.
gate-stays = What is published stays.
wish-link = Ask this facility to take part
wish-title = Ask { $name } to take part
wish-lead = We count how many people ask this. The facility and the administration see that number, and not who asked.
wish-email = Your e-mail address (may be left empty)
wish-private = With your address we send you one mail as soon as you can write a review. We keep it encrypted and erase it afterwards. Your request counts once for each address.
wish-button = Ask
wish-count = { $count ->
    [one] { $count } person asked this already.
   *[other] { $count } people asked this already.
}
wish-mailed-lead = We sent you a mail. Click the link in it: your request only counts after that.
wish-counted-title = Your request counts
wish-counted-lead = Thank you. The facility and the administration see how many people ask this.
wish-confirm-title = Confirm your request
wish-confirm-lead = Do you ask { $name } to take part?
wish-confirm-button = Yes, I ask this
wish-confirmed-lead = Your request to { $name } counts. You get one mail as soon as you can write a review.
wish-expired = This link is too old. Ask again on the page of the facility.
wish-stop-title = Take your request back
wish-stop-lead = Do you want no mail about { $name } any more? Then your request no longer counts.
wish-stop-gone = We no longer have your address for this. You do not have to do anything.
wish-stop-button = Take back
wish-stopped-lead = You get no mail about this. Your address has been erased.
subject-wish-confirm = Confirm your request to { $name }
subject-wish-already = You already asked { $name } to take part
subject-wish-fulfilled = { $name } takes part now
wish-mail-intro = You asked whether { $name } wants to take part in the platform. Click the link and your request counts.
wish-mail-already = You already asked whether { $name } wants to take part. Your request counts. You do not have to do anything.
wish-mail-link = Confirm your request
wish-mail-once = If the facility takes part, you get one mail about it. Did you not ask this yourself? Then you do not have to do anything.
wish-mail-stop = Take your request back
wish-mail-why = You get this mail because somebody with this address asked a facility to take part.
wish-mail-live = You asked whether { $name } wants to take part. Now it does: you can write a review of it.
wish-mail-gone = This is the only mail about it. We have erased your address.
refusal-facility-takes-part = This facility takes part already. You can write a review of it.

# Mails to members of providers about publications.
subject-member-news = New review of { $name }
member-news-intro = A new review of { $name } is online. An editor read it.
member-news-no-text = The text is not in this mail: a review can still be changed or taken away.
member-news-read = Read it and reply
member-news-public = See it as readers do
member-news-often = Choose how often you get a mail
member-news-stop = No more mails about { $name }
mail-why-member = You get this mail because you are a member of { $name } on the platform.
subject-member-digest = { $count ->
    [one] { $count } new review of your facilities
   *[other] { $count } new reviews of your facilities
 }
member-digest-intro = Since our last mail these reviews came online. An editor read all of them.
member-digest-line = Online since { $day }
member-digest-stop = No more summaries
mail-why-member-digest = You get this mail because you asked for a summary of new reviews of your facilities.

# To members of a provider before a very serious text is published.
subject-provider-hearing = See a review of { $name } before it is published
hearing-intro = An editor decides to publish a review of { $name } and finds it very serious. That is why you can see it before it comes online. What readers may not see is covered.
hearing-until = You can tell the editors what you want to say until { $moment }.
hearing-no-veto = Only the editors read your answer. It does not stop the publication. Once the review is online, you can reply to it in public.
hearing-link = See the review

# To the editor who showed a very serious text to a provider.
subject-hearing-answered = { $name } answered about a review
hearing-answered-intro = You showed a very serious review of { $name } to the facility first. It answered. The answer is not in this mail: you read it with the case.
hearing-answered-until = Your decision takes effect from { $moment }. Do you want to cover more, or decide otherwise? Take it back before then.
hearing-answered-link = Read the answer

# One question after a review or a reply.
feedback-title = One more question, if you like
feedback-question = How easy was this?
feedback-1 = very hard
feedback-2 = hard
feedback-3 = so-so
feedback-4 = easy
feedback-5 = very easy
feedback-remark = What could be better? (may be left empty)
feedback-private = Do not write names. We keep your answer without your name and without a link to what you wrote. Only those who run the pilot read it.
feedback-button = Send your answer
feedback-thanks-title = Thank you for your answer
feedback-thanks = We use it to make the platform easier.
feedback-closed-title = Your answer was not sent
feedback-own-page = The link to your review is in your mailbox.
feedback-home = To the front page
feedback-provider-home = To your facilities
refusal-question-unknown = We do not know this question. Go back and try again.
refusal-question-expired = You could answer this question for a day. That is over.
refusal-question-answered = You have answered this question. Once is enough, thank you.
wrong-score-required = Choose a number from 1 to 5.
wrong-score-out-of-range = Choose a number from 1 to 5.
proof-letter-title = Confirm { $name }
proof-letter-greeting = Dear reader,
proof-letter-why = Somebody wants to reply to reviews on the platform on behalf of { $name } (enterprise number { $number }). With the code in this letter you confirm that this is right.
proof-letter-who = Give this letter to the colleague who manages the organisation on the platform.
proof-letter-type = Sign in at { $address }, choose “Leden”, choose your organisation, and type this code:
proof-letter-until = The code works once, up to and including { $day }.
proof-letter-not-you = Does nobody with you know about this? Then do not use the code, and throw this letter away. Without the code nobody can reply on your behalf.
proof-letter-end = Kind regards, the team of the platform
subject-organisation-code = Your code to confirm { $name }
organisation-code-intro = You asked for a code to confirm that you may act for { $name } on the platform.
organisation-code-is = Your code: { $code }
organisation-code-link = Type the code
organisation-code-until = The code works once, until { $moment }.
organisation-code-not-you = Did you not ask for this? Then give the code to nobody. Without the code nothing changes.
organisation-code-why = You get this mail because your address belongs to a facility of this organisation in the register.
