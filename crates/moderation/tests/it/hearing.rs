//! Very serious texts: members of the provider see them first, and stop nothing.

use chrono::TimeDelta;
use domain::ids::{CaseId, ReviewId};
use domain::{
    Action, Clock, DecisionDraft, ErrorKind, Facility, MemberRole, Redaction, ReviewState, Role, RuleError,
};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, ProviderMember, QueueFilter, QueueRequest, Settled};
use testkit::platform::notify::OutgoingMail;
use testkit::platform::submission::{Amendment, Writer};
use testkit::platform::{TestPlatform, decision};

struct Serious {
    facility: Facility,
    editor: Editor,
    member: ProviderMember,
    review: ReviewId,
    writer: Writer,
    case: CaseId,
}

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn masked(words: usize) -> DecisionDraft {
    let mask = Redaction { start: 0, end: words, replacement: "[naam]".into() };
    DecisionDraft { redactions: vec![mask], ..decision(Action::Publish, 1) }
}

/// A text that an editor holds, about a facility whose organisation has a member.
async fn held(platform: &TestPlatform) -> Serious {
    let facility = platform.facility().await;
    let editor = platform.editor(Role::Editor).await;
    let member = platform.member(1, MemberRole::Responder, &[&facility]).await;
    let written = platform.write(&testkit::platform::draft(&facility, "jana@example.org")).await;
    let case = platform.case(written.review).await.id;
    platform.desk.claim(&editor, case).await.unwrap();
    platform.mails().await;
    Serious { facility, editor, member, review: written.review, writer: written.writer, case }
}

async fn is_public(platform: &TestPlatform, review: ReviewId) -> bool {
    platform.store.view().public_reviews().find(review).await.unwrap().is_some()
}

on_both_engines! {
    async fn members_see_the_masked_text_and_what_they_say_stops_nothing(platform) {
        let text = held(platform).await;
        let reader = platform.member(1, MemberRole::Reader, &[&text.facility]).await;
        let other = platform.facility().await;
        let stranger = platform.member(2, MemberRole::Owner, &[&other]).await;
        let decided = platform.desk.decide_after_hearing(&text.editor, text.case, masked(4)).await.unwrap();
        assert!(decided.id.is_none() && decided.takes_effect_at.is_some());
        assert!(!is_public(platform, text.review).await, "nothing is public before");
        let mails = platform.mails().await;
        assert_eq!(mails.len(), 2, "both members, and not the author");
        let OutgoingMail::ProviderHearing(mail) = &mails[0].mail else { panic!("{}", mails[0].mail.name()) };
        assert_eq!(Some(mail.until), decided.takes_effect_at);

        let seen = platform.providers.hearings(&text.member).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert!(seen[0].text.text.starts_with("[naam]") && seen[0].may_say);
        let before = platform.dump().await;
        let reads = platform.providers.hearing(&reader, text.review).await.unwrap();
        assert!(!reads.may_say);
        assert_eq!(told(platform.providers.say(&reader, text.review, "Nee.").await).1, "reader_only");
        assert_eq!(told(platform.providers.hearing(&stranger, text.review).await).1, "hearing_not_found");
        assert_eq!(told(platform.providers.say(&stranger, text.review, "Nee.").await).1, "hearing_not_found");
        assert!(platform.providers.hearings(&stranger).await.unwrap().is_empty());
        assert_eq!(told(platform.providers.say(&text.member, text.review, " ").await).0, ErrorKind::Invalid);
        assert_eq!(platform.dump().await, before, "refusals change nothing");

        platform.pass(TimeDelta::hours(2));
        assert!(platform.mails().await.is_empty(), "no mail of what was refused");
        platform.providers.say(&text.member, text.review, "Wij zien dat anders.").await.unwrap();
        let told_editor = platform.mail().await;
        let OutgoingMail::HearingAnswered(mail) = &told_editor.mail else { panic!("{}", told_editor.mail.name()) };
        assert_eq!((mail.case_id, &mail.facility_name), (text.case, &text.facility.name));
        assert_eq!(mail.settles_at, platform.clock.now() + TimeDelta::hours(24));
        let account = platform.store.view().editors().find(text.editor.id()).await.unwrap().unwrap();
        assert_eq!(told_editor.to.address, account.email);
        let bytes = String::from_utf8(told_editor.to_bytes()).unwrap();
        assert!(!bytes.contains("anders") && !bytes.contains("rustig de tijd"), "{bytes}");
        let again = platform.providers.say(&text.member, text.review, "En nog iets.").await;
        assert_eq!(told(again), (ErrorKind::Conflict, "already_said"));
        let full = platform.desk.case(&text.editor, text.case).await.unwrap();
        assert_eq!(full.hearing.unwrap().said.as_deref(), Some("Wij zien dat anders."));
        let audit = platform.store.view().audit_log().about(text.review.0).await.unwrap();
        assert!(audit.iter().any(|row| row.action == "review.hearing_answered"));
        assert!(!format!("{audit:?}").contains("anders"));
        // The editors have a day to read it, and no more.
        platform.pass(TimeDelta::hours(23));
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::NotYet);
        platform.pass(TimeDelta::hours(1));
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::Done);
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::Nothing);
        let public = platform.store.view().public_reviews().find(text.review).await.unwrap().unwrap();
        assert!(public.text.text.starts_with("[naam]"));
        assert_eq!(told(platform.providers.hearing(&text.member, text.review).await).1, "hearing_not_found");
    }

    async fn a_case_that_waits_for_its_provider_is_not_late(platform) {
        let text = held(platform).await;
        platform.pass(TimeDelta::days(30));
        let editor = platform.editor(Role::SeniorEditor).await;
        let late = async || {
            let filter = QueueFilter { late: true, ..QueueFilter::default() };
            let asked = QueueRequest { filter, limit: 10, ..QueueRequest::default() };
            let listed = platform.desk.queue(&editor, &asked).await.unwrap().items.len();
            let team: u64 = platform.desk.load_of_team(&editor).await.unwrap().late.iter().map(|one| one.cases).sum();
            let case = platform.desk.case(&editor, text.case).await.unwrap().case;
            (listed, team, case.is_late(platform.clock.now()))
        };
        assert_eq!(late().await, (1, 1, true));
        platform.desk.claim(&editor, text.case).await.unwrap();
        platform.desk.decide_after_hearing(&editor, text.case, masked(4)).await.unwrap();
        assert_eq!(late().await, (0, 0, false));
        platform.desk.undo(&editor, text.case).await.unwrap();
        assert_eq!(late().await, (1, 1, true));
    }

    async fn who_says_nothing_holds_nothing_up(platform) {
        let text = held(platform).await;
        platform.desk.decide_after_hearing(&text.editor, text.case, masked(4)).await.unwrap();
        // The editor looks at the case meanwhile: the decision stays held all the same.
        platform.pass(TimeDelta::hours(1));
        platform.desk.case(&text.editor, text.case).await.unwrap();
        platform.pass(TimeDelta::hours(70));
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::NotYet);
        platform.pass(TimeDelta::hours(1));
        assert_eq!(told(platform.providers.say(&text.member, text.review, "Te laat.").await).1, "hearing_not_found");
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::Done);
        assert!(is_public(platform, text.review).await);
    }

    async fn an_amended_or_withdrawn_text_is_never_published_by_it(platform) {
        let amended = held(platform).await;
        platform.desk.decide_after_hearing(&amended.editor, amended.case, masked(4)).await.unwrap();
        let change = Amendment {
            text: "Wij kregen hier uitleg in gewone taal, en er was altijd tijd voor een vraag.".into(),
            scores: None,
        };
        platform.submissions.amend(&amended.writer, &change).await.unwrap();
        let gone = held(platform).await;
        platform.desk.decide_after_hearing(&gone.editor, gone.case, masked(4)).await.unwrap();
        platform.submissions.withdraw(&gone.writer).await.unwrap();
        for text in [&amended, &gone] {
            assert_eq!(told(platform.providers.hearing(&text.member, text.review).await).1, "hearing_not_found");
            assert_eq!(told(platform.providers.say(&text.member, text.review, "Nee.").await).1, "hearing_not_found");
            assert!(platform.providers.hearings(&text.member).await.unwrap().is_empty());
        }
        platform.pass(TimeDelta::hours(73));
        for text in [&amended, &gone] {
            assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::Dropped);
            assert!(!is_public(platform, text.review).await);
        }
        assert_eq!(platform.review(gone.review).await.state, ReviewState::Withdrawn);
    }

    async fn the_clock_runs_once_for_a_version(platform) {
        let text = held(platform).await;
        let first = platform.desk.decide_after_hearing(&text.editor, text.case, masked(4)).await.unwrap();
        platform.mails().await;
        platform.pass(TimeDelta::hours(10));
        platform.desk.undo(&text.editor, text.case).await.unwrap();
        assert_eq!(told(platform.providers.hearing(&text.member, text.review).await).1, "hearing_not_found");
        let at_once = platform.desk.decide(&text.editor, text.case, masked(4)).await;
        assert_eq!(told(at_once), (ErrorKind::Conflict, "hearing_open"));
        let again = platform.desk.decide_after_hearing(&text.editor, text.case, masked(9)).await.unwrap();
        assert_eq!(again.takes_effect_at, first.takes_effect_at);
        assert!(platform.mails().await.is_empty(), "told once");
        // A second message about the same decision does nothing before its time.
        platform.pass(TimeDelta::hours(61));
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::NotYet);
        platform.pass(TimeDelta::hours(1));
        assert_eq!(platform.desk.settle(text.case).await.unwrap(), Settled::Done);
    }

    async fn only_what_is_not_public_and_has_somebody_to_ask(platform) {
        let text = held(platform).await;
        let alone = platform.facility().await;
        let written = platform.write(&testkit::platform::draft(&alone, "piet@example.org")).await;
        let case = platform.case(written.review).await.id;
        platform.desk.claim(&text.editor, case).await.unwrap();
        let colleague = platform.editor(Role::Editor).await;
        let before = platform.dump().await;
        let nobody = platform.desk.decide_after_hearing(&text.editor, case, masked(4)).await;
        assert_eq!(told(nobody), (ErrorKind::Conflict, "no_members"));
        let refused = platform.desk.decide_after_hearing(&text.editor, text.case, decision(Action::Reject, 1)).await;
        assert_eq!(told(refused), (ErrorKind::Conflict, "hearing_not_possible"));
        let not_held = platform.desk.decide_after_hearing(&colleague, text.case, masked(4)).await;
        assert_eq!(told(not_held).1, "claim_lost");
        assert_eq!(platform.dump().await, before);
    }
}
