//! Every page, in every language, from its samples: well-formed, labelled, escaped, no word missing.

use crate::markup::Markup;
use templates::pages::*;
use templates::{Language, Page, Sample};

fn rendered() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for language in Language::ALL {
        add::<HomePage>(&mut all, "home", language);
        add::<ReviewSearchPage>(&mut all, "review-search", language);
        add::<FacilityPage>(&mut all, "facility", language);
        add::<ComparePage>(&mut all, "compare", language);
        add::<EmbedPage>(&mut all, "embed", language);
        add::<OpenDataPage>(&mut all, "open-data", language);
        add::<SubscribePage>(&mut all, "subscribe", language);
        add::<SubscribeThanksPage>(&mut all, "subscribe-thanks", language);
        add::<SubscriptionStepPage>(&mut all, "subscription-step", language);
        add::<SubscriptionsPage>(&mut all, "subscriptions", language);
        add::<WishPage>(&mut all, "wish", language);
        add::<WishStepPage>(&mut all, "wish-step", language);
        add::<JoinPage>(&mut all, "join", language);
        add::<JoinFormPage>(&mut all, "join-form", language);
        add::<JoinStepPage>(&mut all, "join-step", language);
        add::<OwnApplicationPage>(&mut all, "join-own", language);
        add::<PilotBoardPage>(&mut all, "pilot-board", language);
        add::<PilotListPage>(&mut all, "pilot-list", language);
        add::<PilotApplicationPage>(&mut all, "pilot-application", language);
        add::<ProgrammeEditPage>(&mut all, "programme-edit", language);
        add::<PilotFeedbackPage>(&mut all, "pilot-feedback", language);
        add::<OnboardingBoardPage>(&mut all, "onboarding-board", language);
        add::<OnboardingsPage>(&mut all, "onboardings", language);
        add::<OnboardingPage>(&mut all, "onboarding", language);
        add::<ReferencePage>(&mut all, "reference", language);
        add::<ReferencePartPage>(&mut all, "reference-part", language);
        add::<FiguresPage>(&mut all, "figures", language);
        add::<ReviewFormPage>(&mut all, "review-form", language);
        add::<ThanksPage>(&mut all, "thanks", language);
        add::<ConfirmPage>(&mut all, "confirm", language);
        add::<ConfirmedPage>(&mut all, "confirmed", language);
        add::<TooEarlyPage>(&mut all, "too-early", language);
        add::<PaperEntryPage>(&mut all, "paper-entry", language);
        add::<InvitationEntryPage>(&mut all, "invitation-entry", language);
        add::<InvitationsPage>(&mut all, "invitations", language);
        add::<PaperFoundPage>(&mut all, "paper-found", language);
        add::<LinkExpiredPage>(&mut all, "link-expired", language);
        add::<NotificationsPage>(&mut all, "notifications", language);
        add::<StopNewsPage>(&mut all, "stop-news", language);
        add::<HearingsPage>(&mut all, "hearings", language);
        add::<HearingPage>(&mut all, "hearing", language);
        add::<QuestionPage>(&mut all, "question", language);
        add::<PromisePage>(&mut all, "promise", language);
        add::<ManagePage>(&mut all, "manage", language);
        add::<NoticeFormPage>(&mut all, "notice-form", language);
        add::<NoticeThanksPage>(&mut all, "notice-thanks", language);
        add::<NoticeConfirmPage>(&mut all, "notice-confirm", language);
        add::<NoticeTrackPage>(&mut all, "notice-track", language);
        add::<CodeSharesPage>(&mut all, "code-shares", language);
        add::<LooksPage>(&mut all, "looks", language);
        add::<ProviderFacilitiesPage>(&mut all, "provider_facilities", language);
        add::<ProviderReviewsPage>(&mut all, "provider_reviews", language);
        add::<OverviewPage>(&mut all, "overview", language);
        add::<InspectorateMonthPage>(&mut all, "inspectorate_month", language);
        add::<InsightPage>(&mut all, "insight", language);
        add::<InsightWordPage>(&mut all, "insight_word", language);
        add::<ProviderReviewPage>(&mut all, "provider_review", language);
        add::<MemberOrganisationsPage>(&mut all, "member-organisations", language);
        add::<OrganisationMembersPage>(&mut all, "organisation-members", language);
        add::<MemberListPage>(&mut all, "member-list", language);
        add::<OrganisationProofPage>(&mut all, "organisation-proof", language);
        add::<PilotOrganisationsPage>(&mut all, "pilot-organisations", language);
        add::<FoundingPage>(&mut all, "pilot-founding", language);
        add::<PilotOrganisationPage>(&mut all, "pilot-organisation", language);
        add::<OrganisationMemberPage>(&mut all, "organisation-member", language);
        add::<MemberInvitationPage>(&mut all, "member-invitation", language);
        add::<LoginPage>(&mut all, "login", language);
        add::<AccountPage>(&mut all, "account", language);
        add::<LoginCodePage>(&mut all, "login-code", language);
        add::<ForgotPage>(&mut all, "forgot", language);
        add::<NewPasswordPage>(&mut all, "new-password", language);
        add::<TeamPage>(&mut all, "team", language);
        add::<MemberPage>(&mut all, "member", language);
        add::<ConductWorkPage>(&mut all, "conduct-work", language);
        add::<ConductDraftPage>(&mut all, "conduct-draft", language);
        add::<QueuePage>(&mut all, "queue", language);
        add::<CasePage>(&mut all, "case", language);
        add::<TransparencyPage>(&mut all, "transparency", language);
        add::<ConductPage>(&mut all, "conduct", language);
        add::<ErrorPage>(&mut all, "error", language);
        add::<ClosedFormPage>(&mut all, "closed-form", language);
        add::<SignalListPage>(&mut all, "signals", language);
        add::<SignalPage>(&mut all, "signal", language);
        add::<NewSignalPage>(&mut all, "new-signal", language);
        add::<TiesPage>(&mut all, "ties", language);
        add::<BulkChoosePage>(&mut all, "bulk-choose", language);
        add::<BulkConfirmPage>(&mut all, "bulk-confirm", language);
        add::<BulkResultPage>(&mut all, "bulk-result", language);
        add::<BulkListPage>(&mut all, "bulk-list", language);
        add::<ProblemPage>(&mut all, "problem", language);
    }
    all
}

fn add<P: Page + Sample>(all: &mut Vec<(String, String)>, name: &str, language: Language) {
    for (i, page) in P::samples(language).into_iter().enumerate() {
        all.push((format!("{name}-{}-{language}", i + 1), page.html().expect("a sample renders")));
    }
}

#[test]
fn every_page_is_sound_in_every_language() {
    for (name, html) in rendered() {
        let page = Markup::read(&html).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let language = name.rsplit('-').next().unwrap();
        let problems = page.problems(language);
        assert!(problems.is_empty(), "{name}: {problems:#?}");
        assert!(!html.contains("{{") && !html.contains("{$"), "{name}: a word is missing");
    }
}

#[test]
fn the_frame_on_a_case_is_well_formed_and_renews_itself_only_while_it_is_held() {
    for page in HoldPage::samples(Language::NL) {
        let html = page.html().unwrap();
        Markup::read(&html).unwrap();
        assert_eq!(html.contains("http-equiv=\"refresh\""), matches!(page.hold, Hold::Until(..)));
    }
}

#[test]
fn the_widget_is_well_formed_and_small() {
    for page in WidgetPage::samples(Language::NL) {
        let html = page.html().unwrap();
        Markup::read(&html).unwrap();
        assert!(!html.contains("<b>Vals") && !html.contains("{{"));
        let css = templates::asset("widget.css").unwrap().bytes.len();
        assert!(html.len() + css < 8_000, "the script has the rest of 10 kB");
    }
}

#[test]
fn hostile_text_stays_text() {
    for (name, html) in rendered() {
        for hostile in ["<script>", "alert('x')", "\"><b>", "javascript:", "<b>Vals", "</textarea> weg"] {
            assert!(!html.contains(hostile), "{name}: {hostile} came through");
        }
    }
}

#[test]
fn a_demo_says_so_on_every_page() {
    let banner = "De voorzieningen met waarderingen en de waarderingen zelf zijn verzonnen.";
    let mut page = ErrorPage::samples(Language::NL).remove(0);
    page.shell.demo = false;
    assert!(!page.html().unwrap().contains(banner));
    page.shell.demo = true;
    assert!(page.html().unwrap().contains(banner));
}

/// `SAMPLES=folder cargo test -p templates --test render` keeps the Dutch pages for a look in a browser.
#[test]
fn samples_can_be_kept_for_a_look() {
    let Some(folder) = option_env_dir() else { return };
    std::fs::create_dir_all(folder.join("assets")).expect("the folder can be made");
    for asset in templates::assets() {
        std::fs::write(folder.join("assets").join(asset.name), &asset.bytes).expect("written");
    }
    for (name, html) in rendered().into_iter().filter(|(name, _)| name.ends_with("-nl")) {
        let local = html.replace("/assets/", "assets/");
        std::fs::write(folder.join(format!("{name}.html")), local).expect("written");
    }
}

fn option_env_dir() -> Option<std::path::PathBuf> {
    std::env::var_os("SAMPLES").map(Into::into)
}
