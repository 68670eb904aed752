//! Replies of providers, from a draft to what readers see.

use chrono::TimeDelta;
use domain::ids::ReviewId;
use domain::{
    Action, CaseReason, CaseState, DecisionDraft, ErrorKind, Facility, Improvement, MemberRole, Redaction,
    ReplyKind, ReplyState, ReviewState, Role, RuleError, SubjectKind,
};
use testkit::on_both_engines;
use testkit::platform::moderation::ProviderMember;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::onboarding::ReplyDraft;
use testkit::platform::{TestPlatform, decision, reply_draft};

const TEXT: &str =
    "Bedankt voor uw waardering. Bel Katrien Verzonnenmans op 0470 12 34 56 als u vragen heeft.";
const OTHER: &str = "Bedankt voor uw waardering. We hebben de openingsuren ondertussen verruimd.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn draft(text: &str) -> ReplyDraft {
    reply_draft(text)
}

/// A published review of a facility that organisation 1 runs, and a responder of it.
async fn answered_for(platform: &TestPlatform) -> (Facility, ReviewId, ProviderMember) {
    let facility = platform.facility().await;
    let editor = platform.editor(Role::Editor).await;
    let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
    let member = platform.member(1, MemberRole::Responder, &[&facility]).await;
    (facility, review, member)
}

async fn seen_by_readers(platform: &TestPlatform, review: ReviewId) -> Vec<String> {
    let found = platform.store.view().public_reviews().find(review).await.unwrap().unwrap();
    found.replies.into_iter().map(|reply| reply.text.text).collect()
}

on_both_engines! {
    async fn a_reply_goes_from_a_draft_to_what_readers_see(platform) {
        let (facility, review, member) = answered_for(platform).await;
        let mine = platform.providers.facilities(&member, None, 10).await.unwrap();
        assert_eq!(mine.items.iter().map(|one| one.facility.id).collect::<Vec<_>>(), [facility.id]);
        let reviews = platform.providers.reviews(&member, facility.id, None, 10).await.unwrap();
        assert_eq!((reviews.items.len(), reviews.items[0].reply), (1, None));
        assert_eq!(told(platform.providers.reply(&member, review).await), (ErrorKind::NotFound, "reply_not_found"));

        let kept = platform.providers.save_draft(&member, review, &draft("Bedankt")).await.unwrap();
        assert_eq!((kept.state, kept.version, kept.draft.unwrap().text), (ReplyState::Draft, 0, "Bedankt".to_owned()));
        let warned = platform.providers.preview(&member, review, TEXT).await.unwrap();
        assert!(warned.objections.iter().any(|one| one.category == "phone"), "{warned:?}");

        let text = ReplyDraft { text: TEXT.into(), improvement: Improvement::Planned, planned_for: Some(domain::belgium::day(domain::Clock::now(platform.clock.as_ref())) + TimeDelta::days(30)) };
        let sent = platform.providers.send(&member, review, &text).await.unwrap();
        assert_eq!((sent.state, sent.version, sent.draft), (ReplyState::Queued, 1, None));
        assert!(seen_by_readers(platform, review).await.is_empty(), "nothing is published unread");

        let editor = platform.editor(Role::Editor).await;
        let case = platform.reply_case(review).await;
        assert_eq!((case.subject_kind, case.state, case.reason), (SubjectKind::Reply, CaseState::Open, CaseReason::New));
        let full = platform.desk.claim(&editor, case.id).await.unwrap();
        assert_eq!(full.actions(), [Action::Publish, Action::Return, Action::Reject, Action::Escalate]);
        let about = full.reply.as_ref().unwrap();
        assert_eq!((about.improvement, about.answers.as_ref().unwrap().id), (Improvement::Planned, review));
        assert_eq!((full.review.state, full.current().unwrap().text.as_str()), (ReviewState::InReview, TEXT));
        assert!(!full.current().unwrap().report.privacy.is_empty(), "screened");
        let asked = testkit::platform::moderation::QueueRequest { limit: 10, ..Default::default() };
        let found = platform.desk.queue(&editor, &asked).await.unwrap();
        assert!(found.items.iter().any(|item| item.case.id == case.id && item.held_by_me));

        let start = TEXT.chars().take_while(|c| *c != 'K').count();
        let name = Redaction { start, end: start + "Katrien Verzonnenmans".len(), replacement: "[naam medewerker]".into() };
        let phone = TEXT.chars().position(|c| c == '0').unwrap();
        let phone = Redaction { start: phone, end: phone + 13, replacement: "[telefoonnummer]".into() };
        let masked = DecisionDraft { redactions: vec![name, phone], ..DecisionDraft::new(1, Action::Publish) };
        let preview = platform.desk.preview(&editor, case.id, masked.clone()).await.unwrap();
        assert_eq!(preview.mails.iter().map(|mail| mail.name).collect::<Vec<_>>(), ["reply_published"]);
        platform.mails().await;
        let decided = platform.desk.decide(&editor, case.id, masked).await.unwrap();
        assert_eq!(decided.status, ReviewState::Published);

        let readers = seen_by_readers(platform, review).await;
        assert_eq!(readers, ["Bedankt voor uw waardering. Bel [naam medewerker] op [telefoonnummer] als u vragen heeft."]);
        let public = platform.store.view().public_reviews().find(review).await.unwrap().unwrap();
        assert_eq!(public.replies[0].improvement, Improvement::Planned);
        let mail = platform.mail().await;
        assert!(matches!(&mail.mail, OutgoingMail::ReplyPublished(told) if told.masks.len() == 2 && !told.statement.is_empty()));
        let mine = platform.providers.reply(&member, review).await.unwrap();
        assert_eq!((mine.state, mine.can_change), (ReplyState::Published, false));
        let audit = platform.store.view().audit_log().about(platform.reply_to(review).await.id.0).await.unwrap();
        let actions: Vec<_> = audit.iter().map(|row| row.action.as_str()).collect();
        assert!(actions.contains(&"reply.verified") && actions.contains(&"reply.published"), "{actions:?}");
        assert!(!format!("{audit:?}").contains("Katrien"));
    }

    async fn the_next_case_may_be_a_reply_and_when_none_is_left_nothing_is(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft("Bedankt voor uw waardering.")).await.unwrap();
        let case = platform.reply_case(review).await;
        let any = testkit::platform::moderation::QueueFilter::default();
        let editor = platform.editor(Role::Editor).await;
        let given = platform.desk.next(&editor, &any).await.unwrap().unwrap();
        assert_eq!((given.case.id, given.case.subject_kind), (case.id, SubjectKind::Reply));
        let other = platform.editor(Role::Editor).await;
        assert!(platform.desk.next(&other, &any).await.unwrap().is_none(), "the only case is held");
        let facility = platform.facility().await;
        platform.write(&testkit::platform::draft(&facility, "an@example.org")).await;
        let given = platform.desk.next(&other, &any).await.unwrap().unwrap();
        assert_eq!(given.case.subject_kind, SubjectKind::Review);
    }

    async fn what_followed_comes_once_and_after_the_answer(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(OTHER)).await.unwrap();
        let twice = platform.providers.send(&member, review, &draft(TEXT)).await;
        assert_eq!(told(twice), (ErrorKind::Conflict, "reply_exists"), "one at a time");
        let editor = platform.editor(Role::Editor).await;
        platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
        let later = platform.providers.send(&member, review, &draft("Ondertussen is alles in orde gebracht.")).await.unwrap();
        assert_eq!((later.kind, later.state), (ReplyKind::FollowUp, ReplyState::Queued));
        platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [OTHER, "Ondertussen is alles in orde gebracht."]);
        let more = platform.providers.send(&member, review, &draft(OTHER)).await;
        assert_eq!(told(more), (ErrorKind::Conflict, "reply_exists"));
        let edited = platform.providers.edit(&member, review, &draft(TEXT)).await;
        assert_eq!(told(edited), (ErrorKind::Conflict, "reply_state_forbids"), "decided");
    }

    async fn a_return_is_answered(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(TEXT)).await.unwrap();
        let editor = platform.editor(Role::Editor).await;
        platform.mails().await;
        platform.decide_reply(&editor, review, Action::Return).await.unwrap();
        assert!(matches!(&platform.mail().await.mail, OutgoingMail::ReplyReturned(told) if told.articles[0].code == "privacy-1"));
        let mine = platform.providers.reply(&member, review).await.unwrap();
        assert_eq!((mine.state, mine.can_change, mine.can_appeal), (ReplyState::Returned, true, true));
        assert_eq!(mine.decided.unwrap().action, Action::Return);
        let same = platform.providers.edit(&member, review, &draft(TEXT)).await;
        assert_eq!(told(same), (ErrorKind::Conflict, "unchanged"));
        let kept = platform.providers.save_draft(&member, review, &draft("Een nieuw begin")).await.unwrap();
        assert_eq!((kept.state, kept.draft.unwrap().text.as_str()), (ReplyState::Returned, "Een nieuw begin"));
        let again = platform.providers.edit(&member, review, &draft(OTHER)).await.unwrap();
        assert_eq!((again.state, again.version, again.draft), (ReplyState::Queued, 2, None));
        let case = platform.reply_case(review).await;
        assert_eq!((case.reason, case.version), (CaseReason::Resubmitted, 2));
        platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [OTHER]);
    }

    async fn a_refusal_is_told_and_another_editor_hears_the_appeal(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(TEXT)).await.unwrap();
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        platform.mails().await;
        platform.decide_reply(&editor, review, Action::Reject).await.unwrap();
        assert!(matches!(&platform.mail().await.mail, OutgoingMail::ReplyRejected(_)));
        assert!(seen_by_readers(platform, review).await.is_empty());
        assert_eq!(told(platform.providers.send(&member, review, &draft(OTHER)).await).1, "reply_exists");
        assert_eq!(told(platform.providers.edit(&member, review, &draft(OTHER)).await).1, "reply_state_forbids");
        let before = platform.dump().await;
        assert_eq!(told(platform.providers.appeal(&member, review, "Neen").await).1, "invalid_fields");
        assert_eq!(platform.dump().await, before);
        let why = "We vinden dat er niets verkeerds in deze tekst staat.";
        assert_eq!(platform.providers.appeal(&member, review, why).await.unwrap().state, ReplyState::Queued);
        assert_eq!(told(platform.providers.appeal(&member, review, why).await).1, "reply_state_forbids");
        let case = platform.reply_case(review).await;
        assert_eq!((case.reason, case.appeal_reason.as_deref()), (CaseReason::Appeal, Some(why)));
        assert_eq!(told(platform.desk.claim(&editor, case.id).await).1, "own_decision");
        platform.decide_reply(&other, review, Action::Publish).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [TEXT]);
    }

    async fn a_decision_on_the_version_before_is_refused(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(TEXT)).await.unwrap();
        let editor = platform.editor(Role::Editor).await;
        let case = platform.reply_case(review).await;
        platform.desk.claim(&editor, case.id).await.unwrap();
        let edited = platform.providers.edit(&member, review, &draft(OTHER)).await.unwrap();
        assert_eq!((edited.state, edited.version), (ReplyState::Queued, 2));
        let before = platform.dump().await;
        let stale = platform.desk.decide(&editor, case.id, decision(Action::Publish, 1)).await;
        assert_eq!(told(stale), (ErrorKind::Conflict, "stale_version"));
        let lost = platform.desk.decide(&editor, case.id, decision(Action::Publish, 2)).await;
        assert_eq!(told(lost), (ErrorKind::Conflict, "claim_lost"), "what changed has to be read first");
        assert_eq!(platform.dump().await, before);
        platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [OTHER]);
    }

    async fn a_decision_can_be_undone_and_takes_effect_later(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(OTHER)).await.unwrap();
        let editor = platform.editor(Role::Editor).await;
        let case = platform.reply_case(review).await.id;
        platform.desk.claim(&editor, case).await.unwrap();
        let pending = platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        assert!(pending.takes_effect_at.is_some() && seen_by_readers(platform, review).await.is_empty());
        platform.desk.undo(&editor, case).await.unwrap();
        platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        platform.pass(TimeDelta::minutes(2));
        platform.desk.settle(case).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [OTHER]);
    }

    async fn an_escalation_goes_to_a_senior_editor(platform) {
        let (_, review, member) = answered_for(platform).await;
        platform.providers.send(&member, review, &draft(OTHER)).await.unwrap();
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        platform.mails().await;
        platform.decide_reply(&editor, review, Action::Escalate).await.unwrap();
        assert!(platform.mails().await.is_empty());
        let mine = platform.providers.reply(&member, review).await.unwrap();
        assert_eq!((mine.state, mine.decided), (ReplyState::Escalated, None));
        assert_eq!(told(platform.decide_reply(&editor, review, Action::Publish).await).1, "senior_only");
        platform.decide_reply(&senior, review, Action::Publish).await.unwrap();
        assert_eq!(seen_by_readers(platform, review).await, [OTHER]);
    }

    async fn only_members_who_may_reply_do(platform) {
        let (facility, review, member) = answered_for(platform).await;
        let reader = platform.member(1, MemberRole::Reader, &[]).await;
        let elsewhere = platform.facility().await;
        let stranger = platform.member(2, MemberRole::Owner, &[&elsewhere]).await;
        let before = platform.dump().await;
        for sent in [
            platform.providers.send(&reader, review, &draft(OTHER)).await,
            platform.providers.save_draft(&reader, review, &draft(OTHER)).await,
            platform.providers.edit(&reader, review, &draft(OTHER)).await,
        ] {
            assert_eq!(told(sent), (ErrorKind::Forbidden, "reader_only"));
        }
        for sent in [
            platform.providers.send(&stranger, review, &draft(OTHER)).await,
            platform.providers.save_draft(&stranger, review, &draft(OTHER)).await,
            platform.providers.edit(&stranger, review, &draft(OTHER)).await,
            platform.providers.reply(&stranger, review).await,
            platform.providers.appeal(&stranger, review, "Wij willen hier ook iets over zeggen.").await,
        ] {
            assert_eq!(told(sent), (ErrorKind::NotFound, "review_not_found"));
        }
        assert_eq!(told(platform.providers.preview(&stranger, review, OTHER).await).1, "review_not_found");
        assert_eq!(told(platform.providers.reviews(&stranger, facility.id, None, 5).await).1, "facility_not_found");
        assert_eq!(platform.dump().await, before, "nothing changed");
        assert_eq!(platform.providers.reviews(&reader, facility.id, None, 5).await.unwrap().items.len(), 1);
        platform.providers.send(&member, review, &draft(OTHER)).await.unwrap();
        assert_eq!(platform.providers.reply(&reader, review).await.unwrap().state, ReplyState::Queued);
        assert_eq!(told(platform.providers.reply(&stranger, review).await).1, "review_not_found");
    }

    async fn wrong_texts_and_reviews_that_are_not_public_change_nothing(platform) {
        let (facility, review, member) = answered_for(platform).await;
        let waiting = platform.write(&testkit::platform::draft(&facility, "an@example.org")).await.review;
        platform.mails().await;
        let before = platform.dump().await;
        for wrong in ["", "Te kort.", &"lang ".repeat(1_000)] {
            assert_eq!(told(platform.providers.send(&member, review, &draft(wrong)).await), (ErrorKind::Invalid, "invalid_fields"));
        }
        assert_eq!(told(platform.providers.send(&member, waiting, &draft(OTHER)).await).1, "review_not_found");
        assert_eq!(told(platform.providers.edit(&member, review, &draft(OTHER)).await).1, "reply_not_found");
        assert_eq!(told(platform.providers.preview(&member, waiting, OTHER).await).1, "review_not_found");
        assert_eq!(platform.dump().await, before);
    }

    async fn two_members_at_once_write_one_reply(platform) {
        let (_, review, one) = answered_for(platform).await;
        let other = platform.member(1, MemberRole::Owner, &[]).await;
        let (text, later) = (draft(OTHER), draft(TEXT));
        let both = futures::future::join(
            platform.providers.send(&one, review, &text),
            platform.providers.send(&other, review, &later),
        );
        let (first, second) = both.await;
        assert_eq!([&first, &second].iter().filter(|answer| answer.is_ok()).count(), 1);
        let lost = [first, second].into_iter().find_map(Result::err).unwrap();
        assert_eq!(lost.code, "reply_exists");
    }

    async fn a_provider_signs_in_at_its_own_door_only(platform) {
        use domain::Redacted;
        use testkit::platform::PASSWORD;
        use testkit::platform::moderation::Credentials;
        let facility = platform.facility().await;
        let email = platform.add_member(1, MemberRole::Owner, &[&facility]).await;
        let given = Credentials { email: Redacted::new(email.clone()), password: Redacted::new(PASSWORD.into()), ..Default::default() };
        assert_eq!(told(platform.desk.sign_in_with(&given).await).1, "wrong_credentials");
        assert_eq!(told(platform.desk.sign_in_inspector_with(&given).await).1, "wrong_credentials");
        let signed_in = platform.desk.sign_in_provider_with(&given).await.unwrap();
        assert_eq!(told(platform.desk.authenticate(&signed_in.token).await).1, "no_session");
        let member = platform.desk.authenticate_provider(&signed_in.token).await.unwrap();
        assert_eq!((member.memberships().len(), member.memberships()[0].role), (1, MemberRole::Owner));
        platform.desk.sign_out_provider(&member).await.unwrap();
        assert_eq!(told(platform.desk.authenticate_provider(&signed_in.token).await).1, "no_session");
        let senior = platform.editor(Role::SeniorEditor).await;
        assert_eq!(told(platform.desk.member(&senior, member.id()).await.map(|_| ())), (ErrorKind::NotFound, "editor_not_found"));
        assert_eq!(told(platform.desk.change_member(&senior, member.id(), Role::Editor, &[]).await).1, "editor_not_found");
        assert_eq!(told(platform.desk.change_member(&senior, senior.id(), Role::Provider, &[]).await).1, "invalid_fields");
    }

    async fn a_facility_of_somebody_else_is_not_taken_over(platform) {
        let facility = platform.facility().await;
        platform.member(1, MemberRole::Owner, &[&facility]).await;
        let before = platform.dump().await;
        let account = testkit::platform::moderation::NewEditor {
            email: domain::Redacted::new("ander@example.org".into()),
            name: domain::Redacted::new("Ander Verzonnen".into()),
            role: Role::Provider,
            sectors: vec![],
            password: domain::Redacted::new(testkit::platform::PASSWORD.into()),
        };
        assert_eq!(told(platform.desk.add_editor(&account).await).1, "invalid_fields", "without an organisation");
        let new = testkit::platform::moderation::NewMember {
            account,
            number: testkit::platform::enterprise_number(2),
            organisation: "Een andere organisatie".into(),
            role: MemberRole::Owner,
            function: domain::MemberFunction::Management,
            vouched: true,
            facilities: vec![facility.slug.clone(), "bestaat-niet".into()],
        };
        let refusal = platform.desk.add_member(&new).await.unwrap_err();
        let codes: Vec<_> = refusal.fields.iter().map(|field| field.code).collect();
        assert_eq!(codes, ["other_organisation", "unknown_facility"]);
        assert_eq!(platform.dump().await, before);
    }
}
