//! Notices of published reviews: from the form to the mails of everybody concerned.

use chrono::TimeDelta;
use domain::{
    Action, Capacity, CaseReason, CaseState, ErrorKind, Facility, Lane, NoticeOutcome, NoticeReason,
    NoticeState, Redacted, Redaction, ReviewState, Role, RuleError,
};
use moderation::Editor;
use storage::NoticeRecord;
use testkit::on_both_engines;
use testkit::platform::notify::Envelope;
use testkit::platform::submission::{Amendment, NoticeConfirmed, NoticeDraft, NoticeSubject};
use testkit::platform::{TestPlatform, Written, decision, names, notice_token};

const WHY: &str = "Hier staat iets in dat er volgens mij niet in hoort te staan.";

fn notice(of: &Written, reason: NoticeReason, email: &str) -> NoticeDraft {
    NoticeDraft {
        subject: NoticeSubject::Review(of.review),
        reason,
        explanation: WHY.into(),
        email: Redacted::new(email.into()),
        name: Redacted::default(),
        capacity: Capacity::Reader,
        good_faith: Some(true),
        passages: vec![(3, 14)],
        language: "fr".into(),
    }
}

async fn published(platform: &TestPlatform) -> (Written, Editor, Facility) {
    let editor = platform.editor(Role::Editor).await;
    let facility = platform.facility().await;
    let written = platform.publish(&editor, &facility, "jana@example.org").await;
    (written, editor, facility)
}

/// Gives and confirms a notice; leaves the mails that follow.
async fn give(platform: &TestPlatform, draft: &NoticeDraft) -> Result<NoticeConfirmed, RuleError> {
    platform.mails().await;
    platform.submissions.give_notice(draft).await?;
    let token = notice_token(&platform.mail().await).unwrap().to_owned();
    platform.submissions.confirm_notice(&token).await
}

async fn stored(platform: &TestPlatform, of: &NoticeConfirmed) -> NoticeRecord {
    platform.store.view().notices().find(of.id).await.unwrap().unwrap()
}

/// The names of the mails to an address, with their languages.
fn to(mails: &[Envelope], address: &str) -> Vec<String> {
    let mine = mails.iter().filter(|mail| mail.to.address.expose() == address);
    mine.map(|mail| format!("{} {}", mail.mail.name(), mail.to.language)).collect()
}

fn cover(start: usize, end: usize) -> Redaction {
    Redaction { start, end, replacement: "[naam]".into() }
}

/// A decision that says all that a case about a standing text needs.
fn standing(action: Action, version: u32) -> domain::DecisionDraft {
    let mut draft = decision(action, version);
    if action.restricts() {
        draft.articles = vec!["privacy-1".into()];
        draft.reasons = "Er staat een naam in.".into();
    }
    draft
}

async fn decide(platform: &TestPlatform, editor: &Editor, of: &Written, draft: domain::DecisionDraft) {
    let case = platform.case(of.review).await;
    platform.desk.claim(editor, case.id).await.unwrap();
    platform.desk.decide(editor, case.id, draft).await.unwrap();
}

on_both_engines! {
    async fn a_notice_is_confirmed_and_becomes_a_case(platform) {
        let (written, first, _) = published(platform).await;
        let given = platform.submissions.give_notice(&notice(&written, NoticeReason::Insult, "nora@example.org")).await.unwrap();
        assert_eq!(given.status, NoticeState::AwaitingConfirmation);
        let mail = platform.mail().await;
        assert_eq!((names(std::slice::from_ref(&mail)), mail.to.language.to_string()), (vec!["notice_confirm"], "fr".to_owned()));
        let token = notice_token(&mail).unwrap();
        assert_eq!(platform.submissions.peek_notice(token).await.unwrap().0, given.id);
        assert_eq!(platform.case(written.review).await.reason, CaseReason::New, "nothing happens before");
        let confirmed = platform.submissions.confirm_notice(token).await.unwrap();
        assert_eq!(names(&platform.mails().await), ["notice_received"]);
        let case = platform.case(written.review).await;
        assert_eq!((case.reason, case.state, case.lane, case.version), (CaseReason::Notice, CaseState::Open, Lane::Ordinary, 1));
        assert_eq!(platform.review(written.review).await.state, ReviewState::Published);
        let kept = stored(platform, &confirmed).await;
        assert_eq!((kept.state, kept.case, kept.snapshot.text.is_empty()), (NoticeState::Open, Some(case.id), false));
        assert_eq!(platform.submissions.confirm_notice(token).await.unwrap_err().code, "link_used");
        assert_eq!(platform.desk.claim(&first, case.id).await.unwrap_err().code, "own_decision");
        // No reader of the database learns who it was.
        assert!(!platform.dump().await.iter().any(|row| row.contains("nora@")));
    }

    async fn a_second_notice_joins_the_case_and_a_small_team_can_go_on(platform) {
        let (written, first, _) = published(platform).await;
        let second = platform.editor(Role::Editor).await;
        give(platform, &notice(&written, NoticeReason::Insult, "nora@example.org")).await.unwrap();
        let case = platform.case(written.review).await.id;
        platform.desk.claim(&second, case).await.unwrap();
        give(platform, &notice(&written, NoticeReason::Danger, "noor@example.org")).await.unwrap();
        let joined = platform.case(written.review).await;
        assert_eq!((joined.id, joined.lane, joined.lease), (case, Lane::Safeguarding, None), "to be read again");
        platform.mails().await;
        decide(platform, &second, &written, standing(Action::Keep, 1)).await;
        let mails = platform.mails().await;
        assert_eq!(to(&mails, "nora@example.org"), ["notice_decided fr"]);
        assert_eq!(to(&mails, "noor@example.org"), ["notice_decided fr"]);
        assert_eq!(to(&mails, "jana@example.org"), ["notice_kept nl"]);
        // About the decision to keep it: now the first editor may judge, and the second may not.
        give(platform, &notice(&written, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        let again = platform.case(written.review).await.id;
        assert_eq!(platform.desk.claim(&second, again).await.unwrap_err().code, "own_decision");
        platform.desk.claim(&first, again).await.unwrap();
        let seen = platform.desk.notices(&first, again).await.unwrap();
        assert_eq!((seen.open.len(), seen.earlier.len(), seen.hidden), (1, 2, false));
        assert!(seen.earlier.iter().all(|one| one.notice.outcome == Some(NoticeOutcome::Kept) && !one.changed_since));
    }

    async fn every_outcome_reaches_everybody_once(platform) {
        for reason in [NoticeReason::Insult, NoticeReason::Privacy] {
            let hidden = reason == NoticeReason::Privacy;
            for (action, masks, outcome, author, state) in [
                (Action::Keep, vec![], NoticeOutcome::Kept, "notice_kept", ReviewState::Published),
                (Action::Publish, vec![], NoticeOutcome::Kept, "notice_kept", ReviewState::Published),
                (Action::Publish, vec![cover(3, 14)], NoticeOutcome::Masked, "review_masked_after_notice", ReviewState::Published),
                (Action::Return, vec![], NoticeOutcome::Returned, "review_returned", ReviewState::Returned),
                (Action::TakeDown, vec![], NoticeOutcome::TakenDown, "review_taken_down", ReviewState::TakenDown),
            ] {
                let (written, _, _) = published(platform).await;
                let other = platform.editor(Role::Editor).await;
                let reporter = format!("{}@example.org", domain::Ids::uuid(platform.ids.as_ref()));
                let one = give(platform, &notice(&written, reason, &reporter)).await.unwrap();
                let expected: &[&str] = if hidden { &["review_hidden", "notice_received"] } else { &["notice_received"] };
                assert_eq!(names(&platform.mails().await), expected);
                let before = platform.review(written.review).await;
                assert_eq!((before.state == ReviewState::Hidden, before.published_at.is_none()), (hidden, hidden));
                let draft = domain::DecisionDraft { redactions: masks, message_to_reporters: "Bedankt.".into(), ..standing(action, 1) };
                decide(platform, &other, &written, draft).await;
                let mails = platform.mails().await;
                assert_eq!(to(&mails, &reporter), ["notice_decided fr"], "{action} {hidden}");
                assert_eq!(to(&mails, "jana@example.org"), [format!("{author} nl")], "{action} {hidden}");
                assert_eq!(mails.len(), 2);
                let after = stored(platform, &one).await;
                assert_eq!((after.state, after.outcome, after.message.as_str()), (NoticeState::Decided, Some(outcome), "Bedankt."));
                let review = platform.review(written.review).await;
                assert_eq!((review.state, review.published_at.is_some()), (state, state == ReviewState::Published));
            }
        }
    }

    async fn handing_it_on_is_no_answer(platform) {
        let (written, _, _) = published(platform).await;
        let (other, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let one = give(platform, &notice(&written, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        platform.mails().await;
        decide(platform, &other, &written, standing(Action::Escalate, 1)).await;
        assert_eq!(names(&platform.mails().await), [""; 0]);
        assert_eq!(stored(platform, &one).await.state, NoticeState::Open);
        decide(platform, &senior, &written, standing(Action::Keep, 1)).await;
        assert_eq!(names(&platform.mails().await), ["notice_decided", "notice_kept"]);
    }

    async fn a_notice_of_what_its_author_takes_back_or_changes_is_answered(platform) {
        let (written, _, _) = published(platform).await;
        let one = give(platform, &notice(&written, NoticeReason::Privacy, "nora@example.org")).await.unwrap();
        platform.mails().await;
        platform.submissions.withdraw(&written.writer).await.unwrap();
        let mails = platform.mails().await;
        assert_eq!(to(&mails, "nora@example.org"), ["notice_decided fr"]);
        assert_eq!(to(&mails, "jana@example.org"), ["review_withdrawn nl"]);
        assert_eq!(stored(platform, &one).await.outcome, Some(NoticeOutcome::AlreadyGone));

        let (written, _, _) = published(platform).await;
        let other = platform.editor(Role::Editor).await;
        let one = give(platform, &notice(&written, NoticeReason::Insult, "nora@example.org")).await.unwrap();
        let text = "Ik heb mijn tekst aangepast en noem nu niemand meer.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        platform.mails().await;
        assert_eq!(stored(platform, &one).await.state, NoticeState::Open, "the old text is still public");
        decide(platform, &other, &written, decision(Action::Publish, 2)).await;
        let mails = platform.mails().await;
        assert_eq!(to(&mails, "nora@example.org"), ["notice_decided fr"]);
        assert_eq!(to(&mails, "jana@example.org"), ["review_published nl"]);
        assert_eq!(stored(platform, &one).await.outcome, Some(NoticeOutcome::AlreadyGone));
    }

    async fn a_text_is_not_silenced_by_asking_again(platform) {
        let (written, _, facility) = published(platform).await;
        let other = platform.editor(Role::Editor).await;
        let one = give(platform, &notice(&written, NoticeReason::Privacy, "nora@example.org")).await.unwrap();
        assert!(stored(platform, &one).await.hid_at.is_some());
        let statements = platform.store.view().statements().about(written.review.0).await.unwrap();
        assert!(statements.iter().any(|one| one.statement.automated_decision));
        let shown_before = platform.store.view().decisions().first_publication(written.review.0).await.unwrap();
        decide(platform, &other, &written, standing(Action::Keep, 1)).await;
        assert_eq!(platform.review(written.review).await.published_at, shown_before);
        let again = give(platform, &notice(&written, NoticeReason::Privacy, "noor@example.org")).await.unwrap();
        assert!(stored(platform, &again).await.hid_at.is_none(), "it was judged");
        // A provider hides nothing but what is about a person.
        let (provided, editor) = (platform.publish(&other, &facility, "b@example.org").await, &other);
        let by_provider = NoticeDraft { capacity: Capacity::Provider, ..notice(&provided, NoticeReason::Danger, "wzc@example.org") };
        let silent = give(platform, &by_provider).await.unwrap();
        assert!(stored(platform, &silent).await.hid_at.is_none());
        // Two in thirty days is the limit for one mailbox.
        for (n, hides) in [(1, true), (2, false)] {
            let text = platform.publish(editor, &facility, &format!("c{n}@example.org")).await;
            let one = give(platform, &notice(&text, NoticeReason::Privacy, "nora@example.org")).await.unwrap();
            assert_eq!(stored(platform, &one).await.hid_at.is_some(), hides, "{n}");
        }
    }

    async fn unfounded_notices_count_against_their_mailbox(platform) {
        let (written, first, facility) = published(platform).await;
        let other = platform.editor(Role::Editor).await;
        for n in 0..3 {
            let text = platform.publish(&first, &facility, &format!("u{n}@example.org")).await;
            let one = give(platform, &notice(&text, NoticeReason::Other, "troll@example.org")).await.unwrap();
            platform.mails().await;
            let draft = domain::DecisionDraft { unfounded_notices: vec![one.id], ..standing(Action::Keep, 1) };
            decide(platform, &other, &text, draft).await;
            assert_eq!(to(&platform.mails().await, "troll@example.org"), ["notice_refused fr"]);
            assert_eq!(stored(platform, &one).await.outcome, Some(NoticeOutcome::Unfounded));
        }
        let one = give(platform, &notice(&written, NoticeReason::Privacy, "troll@example.org")).await.unwrap();
        assert!(stored(platform, &one).await.hid_at.is_none());
        assert_eq!(platform.case(written.review).await.risk, 0.0, "it goes last");
    }

    async fn what_cannot_be_a_notice_changes_nothing(platform) {
        let (written, _, facility) = published(platform).await;
        let waiting = platform.write(&testkit::platform::draft(&facility, "wacht@example.org")).await;
        let before = platform.dump().await;
        let good = || notice(&written, NoticeReason::Privacy, "nora@example.org");
        for (draft, pointer, code) in [
            (NoticeDraft { explanation: "Kort.".into(), ..good() }, "/explanation", "too_short"),
            (NoticeDraft { explanation: "é".repeat(4001), ..good() }, "/explanation", "too_long"),
            (NoticeDraft { email: Redacted::new("geen adres".into()), ..good() }, "/email", "bad_email"),
            (NoticeDraft { email: Redacted::default(), ..good() }, "/email", "bad_email"),
            (NoticeDraft { email: Redacted::new("x@mailinator.com".into()), ..good() }, "/email", "disposable_address"),
            (NoticeDraft { good_faith: Some(false), ..good() }, "/good_faith", "required"),
            (NoticeDraft { passages: vec![(0, 999)], ..good() }, "/passages/0", "out_of_range"),
            (NoticeDraft { language: "xx".into(), ..good() }, "/language", "unknown_language"),
            (NoticeDraft { name: Redacted::new("n".repeat(101)), ..good() }, "/name", "too_long"),
        ] {
            let error = platform.submissions.give_notice(&draft).await.unwrap_err();
            let found: Vec<_> = error.fields.iter().map(|field| (field.pointer.as_str(), field.code)).collect();
            assert_eq!(found, [(pointer, code)]);
        }
        let error = platform.submissions.give_notice(&notice(&waiting, NoticeReason::Privacy, "nora@example.org")).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::NotFound, "review_not_found"));
        assert_eq!(platform.submissions.confirm_notice("onbekend").await.unwrap_err().code, "link_unknown");
        assert_eq!(platform.submissions.follower("onbekend").await.unwrap_err().code, "link_unknown");
        assert_eq!(platform.dump().await, before);
    }

    async fn one_mailbox_has_one_notice_about_a_text_and_few_in_all(platform) {
        let (written, editor, facility) = published(platform).await;
        give(platform, &notice(&written, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        let same = give(platform, &notice(&written, NoticeReason::Insult, "Nora+x@example.org")).await;
        assert_eq!(same.unwrap_err().code, "notice_exists");
        for n in 0..4 {
            let text = platform.publish(&editor, &facility, &format!("m{n}@example.org")).await;
            give(platform, &notice(&text, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        }
        let text = platform.publish(&editor, &facility, "m9@example.org").await;
        let error = give(platform, &notice(&text, NoticeReason::Fake, "nora@example.org")).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::TooMany, "too_many_notices"));
        for _ in 0..3 {
            platform.submissions.give_notice(&notice(&text, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        }
        let error = platform.submissions.give_notice(&notice(&text, NoticeReason::Fake, "nora@example.org")).await.unwrap_err();
        assert_eq!(error.code, "too_many_notices", "no more mails to one address in a day");
    }

    async fn danger_needs_no_mailbox_and_hides_nothing_without_one(platform) {
        let (written, _, _) = published(platform).await;
        let other = platform.editor(Role::Editor).await;
        let given = platform.submissions.give_notice(&notice(&written, NoticeReason::Danger, "")).await.unwrap();
        assert_eq!(given.status, NoticeState::Open);
        let case = platform.case(written.review).await;
        assert_eq!((case.reason, case.lane), (CaseReason::Notice, Lane::Safeguarding));
        assert_eq!(platform.review(written.review).await.state, ReviewState::Published);
        let again = platform.submissions.give_notice(&notice(&written, NoticeReason::Danger, "")).await.unwrap();
        assert_eq!(again, given, "one at a time");
        assert_eq!(names(&platform.mails().await), [""; 0]);
        decide(platform, &other, &written, standing(Action::Keep, 1)).await;
        assert_eq!(names(&platform.mails().await), ["notice_kept"]);
    }

    async fn the_link_runs_out_and_can_be_asked_for_again(platform) {
        let (written, _, _) = published(platform).await;
        let given = platform.submissions.give_notice(&notice(&written, NoticeReason::Fake, "nora@example.org")).await.unwrap();
        let old = notice_token(&platform.mail().await).unwrap().to_owned();
        assert_eq!(platform.submissions.resend_notice(given.id).await.unwrap_err().code, "mail_too_soon");
        platform.pass(TimeDelta::hours(72));
        assert_eq!(platform.submissions.confirm_notice(&old).await.unwrap_err().code, "link_expired");
        platform.submissions.resend_notice(given.id).await.unwrap();
        let new = notice_token(&platform.mail().await).unwrap().to_owned();
        platform.submissions.confirm_notice(&new).await.unwrap();
        assert_eq!(platform.submissions.resend_notice(given.id).await.unwrap_err().code, "already_confirmed");
    }
}
