//! Posters, letters and relationship codes, from a member to a review.

use domain::ids::{BatchId, FacilityId};
use domain::relationship::{Blinding, OprfAnswer, RelationshipCode};
use domain::{
    Action, ErrorKind, Facility, HalfYear, Ids, MemberRole, Redacted, Role, RuleError, SequentialIds,
};
use futures::future::join_all;
use std::fmt::Write as _;
use testkit::on_both_engines;
use testkit::platform::moderation::ProviderMember;
use testkit::platform::onboarding::BatchDraft;
use testkit::platform::submission::ReviewDraft;
use testkit::platform::{TestPlatform, beginning, draft, relationship_rules};

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn fields<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> Vec<(String, &'static str)> {
    answer.unwrap_err().fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

async fn run_by(platform: &TestPlatform, role: MemberRole) -> (Facility, ProviderMember) {
    let facility = platform.facility().await;
    let member = platform.member(1, role, &[&facility]).await;
    (facility, member)
}

fn now() -> HalfYear {
    HalfYear::of(beginning())
}

/// Codes as a member's own machine makes them.
async fn codes(
    platform: &TestPlatform,
    member: &ProviderMember,
    facility: FacilityId,
    count: usize,
) -> Vec<RelationshipCode> {
    let own = SequentialIds::from_seed(77);
    let blinding = Blinding::new(count, &own).unwrap();
    let blinded: Vec<String> = blinding.blinded().iter().map(|one| hex(one)).collect();
    let issued = platform.providers.issue_codes(member, facility, &blinded).await.unwrap();
    let public_key = platform.submissions.relationship_keys()[0].element;
    let (elements, proof) = (issued.evaluated.elements, issued.evaluated.proof);
    blinding.codes(facility, now(), &OprfAnswer { public_key, elements, proof }).unwrap()
}

fn with_code(facility: &Facility, email: &str, code: &str) -> ReviewDraft {
    ReviewDraft { relationship_code: Some(Redacted::new(code.to_owned())), ..draft(facility, email) }
}

on_both_engines! {
    async fn papers_are_kept_counted_and_taken_back(platform) {
        let (facility, member) = run_by(platform, MemberRole::Responder).await;
        for (kind, language) in [("poster_a4", "nl"), ("poster_a5", "fr"), ("letter", "en")] {
            let asked = BatchDraft { kind: kind.into(), language: language.into(), copies: 20, name: " Onthaal ".into() };
            let printed = platform.providers.invite(&member, facility.id, &asked).await.unwrap();
            assert!(printed.pdf.starts_with(b"%PDF-1.7"));
            assert!(printed.file_name.ends_with(&format!("{}-{language}.pdf", facility.slug)), "{}", printed.file_name);
        }
        let found = platform.providers.invited(&member, facility.id).await.unwrap();
        assert_eq!(found.batches.len(), 3);
        let batch = found.batches.iter().find(|one| one.language == "nl").unwrap();
        assert_eq!((batch.copies, batch.name.as_str(), batch.reviews, batch.mine), (20, "Onthaal", Some(0), true));

        let by_poster = platform.submissions.invitation(&batch.code.to_string().to_lowercase()).await.unwrap();
        assert_eq!(by_poster.facility.id, facility.id);
        for n in 0..5 {
            let reviews = platform.providers.invited(&member, facility.id).await.unwrap();
            let one = reviews.batches.iter().find(|one| one.id == batch.id).unwrap();
            assert_eq!(one.reviews, if n == 0 { Some(0) } else { None }, "a few are not told");
            let mut written = draft(&facility, &format!("p{n}@example.org"));
            written.invitation = Some(batch.code.to_string());
            platform.write(&written).await;
        }
        let mut waiting = draft(&facility, "p8@example.org");
        waiting.invitation = Some(batch.code.to_string());
        platform.submissions.submit(&waiting, None).await.unwrap();
        let mut unknown = draft(&facility, "p9@example.org");
        unknown.invitation = Some(domain::PaperCode::drawn([3; 32]).to_string());
        platform.submissions.submit(&unknown, None).await.unwrap();
        let after = platform.providers.invited(&member, facility.id).await.unwrap();
        assert_eq!(after.batches.iter().find(|one| one.id == batch.id).unwrap().reviews, Some(5), "one is not confirmed");

        let again = platform.providers.printed_again(&member, facility.id, batch.id).await.unwrap();
        assert!(again.pdf.starts_with(b"%PDF"));
        platform.providers.withdraw_invitations(&member, facility.id, batch.id).await.unwrap();
        let twice = platform.providers.withdraw_invitations(&member, facility.id, batch.id).await;
        assert_eq!(told(twice), (ErrorKind::Conflict, "invitation_withdrawn"));
        let printed = platform.providers.printed_again(&member, facility.id, batch.id).await;
        assert_eq!(told(printed), (ErrorKind::Conflict, "invitation_withdrawn"));
        let typed = platform.submissions.invitation(batch.code.as_str()).await;
        assert_eq!(fields(typed), [("/code".to_owned(), "withdrawn_code")]);
        let audit = platform.store.view().audit_log().about(facility.id.0).await.unwrap();
        let made = audit.iter().filter(|row| row.action == "invitations.made").count();
        assert_eq!((made, audit.iter().filter(|row| row.action == "invitations.withdrawn").count()), (3, 1));
        assert!(!format!("{audit:?}").contains("Onthaal"), "no text");
    }

    async fn who_may_not_invite_makes_nothing(platform) {
        let (facility, reader) = run_by(platform, MemberRole::Reader).await;
        let stranger = platform.member(2, MemberRole::Owner, &[]).await;
        let before = platform.dump().await;
        let (mut closed, asked) = (platform.new_facility(domain::Sector::Childcare), BatchDraft::default());
        let forbidden = (ErrorKind::Forbidden, "reader_only");
        let none = (ErrorKind::NotFound, "facility_not_found");
        for (member, refusal) in [(&reader, forbidden), (&stranger, none)] {
            let providers = &platform.providers;
            assert_eq!(told(providers.invite(member, facility.id, &asked).await), refusal);
            assert_eq!(told(providers.invited(member, facility.id).await), refusal);
            assert_eq!(told(providers.codes_standing(member, facility.id).await), refusal);
            assert_eq!(told(providers.issue_codes(member, facility.id, &["00".repeat(32)]).await), refusal);
            let batch = BatchId::next(platform.ids.as_ref());
            assert_eq!(told(providers.printed_again(member, facility.id, batch).await), refusal);
            assert_eq!(told(providers.withdraw_invitations(member, facility.id, batch).await), refusal);
        }
        assert_eq!(platform.dump().await, before);
        closed.participating = false;
        platform.add_facility(&closed).await;
        let owner = platform.member(3, MemberRole::Owner, &[&closed]).await;
        let before = platform.dump().await;
        let not_yet = (ErrorKind::Conflict, "facility_not_participating");
        assert_eq!(told(platform.providers.invite(&owner, closed.id, &asked).await), not_yet);
        assert_eq!(told(platform.providers.issue_codes(&owner, closed.id, &["00".repeat(32)]).await), not_yet);
        assert_eq!(platform.dump().await, before);
    }

    async fn wrong_input_says_what_is_wrong_and_makes_nothing(platform) {
        let (facility, member) = run_by(platform, MemberRole::Owner).await;
        let before = platform.dump().await;
        let bad = BatchDraft { kind: "banner".into(), language: "xx".into(), copies: 0, name: "x".repeat(81) };
        let wrong = fields(platform.providers.invite(&member, facility.id, &bad).await);
        let pointers: Vec<_> = wrong.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/kind", "/language", "/copies", "/name"]);
        let issue = async |blinded: Vec<String>| fields(platform.providers.issue_codes(&member, facility.id, &blinded).await);
        assert_eq!(issue(vec![]).await, [("/blinded".to_owned(), "required")]);
        assert_eq!(issue(vec!["00".repeat(32); 201]).await, [("/blinded".to_owned(), "too_many")]);
        let good = hex(&Blinding::new(1, &SequentialIds::from_seed(1)).unwrap().blinded()[0]);
        for odd in ["", "zz", &"00".repeat(32), &"ff".repeat(32), &"0".repeat(63), "ééé"] {
            let answer = issue(vec![good.clone(), odd.to_owned()]).await;
            assert_eq!(answer, [("/blinded/1".to_owned(), "bad_element")], "{odd}");
        }
        for typed in ["", "nonsense", "0000-0000-0000-0000-0000-0001"] {
            let mut written = draft(&facility, "a@example.org");
            written.invitation = Some("K7PM".into());
            written.relationship_code = Some(Redacted::new(typed.to_owned()));
            let wrong = fields(platform.submissions.submit(&written, None).await);
            let code = ("/relationship_code".to_owned(), "bad_relationship_code");
            assert!(wrong.contains(&("/invitation".to_owned(), "bad_code")));
            assert_eq!(wrong.contains(&code), !typed.is_empty(), "{typed}");
        }
        assert_eq!(platform.dump().await, before);
    }

    async fn a_code_makes_a_confirmed_user_once(platform) {
        let (facility, member) = run_by(platform, MemberRole::Owner).await;
        let elsewhere = platform.facility().await;
        let made = codes(platform, &member, facility.id, 3).await;
        let printed = made[0].printed();
        let foreign = platform.submissions.submit(&with_code(&elsewhere, "a@example.org", &printed), None).await;
        assert_eq!(fields(foreign), [("/relationship_code".to_owned(), "unknown_relationship_code")]);

        let written = platform.write(&with_code(&facility, "a@example.org", &printed.to_lowercase())).await;
        assert!(platform.review(written.review).await.confirmed_user);
        let before = platform.dump().await;
        let twice = platform.submissions.submit(&with_code(&facility, "b@example.org", &printed), None).await;
        assert_eq!(fields(twice), [("/relationship_code".to_owned(), "used_relationship_code")]);
        assert_eq!(platform.dump().await, before, "nothing half done");
        let editor = platform.editor(Role::Editor).await;
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let public = platform.store.view().public_reviews().find(written.review).await.unwrap().unwrap();
        assert!(public.confirmed_user);
        let plain = platform.write(&draft(&facility, "c@example.org")).await;
        assert!(!platform.review(plain.review).await.confirmed_user);

        // In the next half year it still counts, and no longer in the one after.
        platform.pass(chrono::TimeDelta::days(183));
        let later = ReviewDraft { experienced_in: "2027-01".into(), ..with_code(&facility, "d@example.org", &made[1].printed()) };
        let late = platform.write(&later).await;
        assert!(platform.review(late.review).await.confirmed_user);
        platform.pass(chrono::TimeDelta::days(183));
        let old = ReviewDraft { experienced_in: "2027-01".into(), ..with_code(&facility, "e@example.org", &made[2].printed()) };
        let old = platform.submissions.submit(&old, None).await;
        assert_eq!(fields(old), [("/relationship_code".to_owned(), "unknown_relationship_code")]);
    }

    async fn a_second_review_hands_its_label_to_the_first(platform) {
        let (facility, member) = run_by(platform, MemberRole::Owner).await;
        let code = codes(platform, &member, facility.id, 1).await[0].printed();
        let first = platform.write(&draft(&facility, "a@example.org")).await;
        let editor = platform.editor(Role::Editor).await;
        platform.decide(&editor, first.review, Action::Publish).await.unwrap();
        let again = ReviewDraft { text: "We zijn er nu een half jaar en alles loopt nog altijd goed.".into(), ..with_code(&facility, "a@example.org", &code) };
        let (_, token) = platform.submit(&again).await;
        let updated = platform.submissions.verify_or_update(&token).await.unwrap();
        assert_eq!(updated.id, first.review);
        assert!(platform.review(first.review).await.confirmed_user);
    }

    async fn one_code_never_serves_two_at_once(platform) {
        let (facility, member) = run_by(platform, MemberRole::Owner).await;
        for (round, code) in codes(platform, &member, facility.id, 10).await.into_iter().enumerate() {
            let tasks = (0..3).map(|n| {
                let submissions = platform.submissions.clone();
                let written = with_code(&facility, &format!("r{round}n{n}@example.org"), &code.printed());
                tokio::spawn(async move { submissions.submit(&written, None).await })
            });
            let answers: Vec<_> = join_all(tasks).await.into_iter().map(Result::unwrap).collect();
            assert_eq!(answers.iter().filter(|one| one.is_ok()).count(), 1, "round {round}: {answers:?}");
            let refused = answers.into_iter().filter_map(Result::err);
            let codes: Vec<_> = refused.flat_map(|error| error.fields).map(|field| field.code).collect();
            assert_eq!(codes, ["used_relationship_code"; 2]);
        }
        let counts = platform.store.view().relationship_periods().find(facility.id, now()).await.unwrap().unwrap();
        assert_eq!((counts.issued, counts.spent), (10, 10));
    }

    async fn places_bound_the_codes_also_for_two_members_at_once(platform) {
        let mut facility = platform.new_facility(domain::Sector::Elderly);
        facility.capacity = Some(6);
        platform.add_facility(&facility).await;
        let member = platform.member(1, MemberRole::Owner, &[&facility]).await;
        let standing = platform.providers.codes_standing(&member, facility.id).await.unwrap();
        assert_eq!((standing.allowance.allowed, standing.allowance.issued, standing.used), (9, 0, Some(0)));
        let blinding = Blinding::new(4, &SequentialIds::from_seed(5)).unwrap();
        let blinded: Vec<String> = blinding.blinded().iter().map(|one| hex(one)).collect();
        let tasks = (0..4).map(|_| {
            let (providers, member, blinded) = (platform.providers.clone(), member.clone(), blinded.clone());
            tokio::spawn(async move { providers.issue_codes(&member, facility.id, &blinded).await })
        });
        let answers: Vec<_> = join_all(tasks).await.into_iter().map(Result::unwrap).collect();
        let refused: Vec<_> = answers.iter().filter_map(|one| one.as_ref().err()).map(|error| error.code).collect();
        assert_eq!(refused, ["codes_used_up"; 2]);
        let standing = platform.providers.codes_standing(&member, facility.id).await.unwrap();
        assert_eq!((standing.allowance.issued, standing.allowance.left(), standing.allowance.share()), (8, 1, Some(133)));
        let audit = platform.store.view().audit_log().about(facility.id.0).await.unwrap();
        let issued: Vec<_> = audit.iter().filter(|row| row.action == "relationship_codes.issued").collect();
        assert_eq!(issued.len(), 2);
        assert!(!format!("{issued:?}").contains(&blinded[0]), "no element is kept");
    }

    async fn nothing_is_made_without_a_key(platform) {
        let (facility, member) = run_by(platform, MemberRole::Owner).await;
        let mut rules = testkit::platform::reply_rules();
        let keys = domain::relationship::RelationshipKeys::none();
        rules.relationship = std::sync::Arc::new(domain::RelationshipRules { keys, ..relationship_rules() });
        let providers = testkit::platform::onboarding::Providers::new(
            platform.store.clone(), platform.clock.clone(), platform.ids.clone(), std::sync::Arc::new(rules),
        );
        let good = hex(&Blinding::new(1, &SequentialIds::from_seed(1)).unwrap().blinded()[0]);
        let answer = providers.issue_codes(&member, facility.id, &[good]).await;
        assert_eq!(told(answer), (ErrorKind::Conflict, "codes_not_offered"));
        assert_eq!(providers.codes_standing(&member, facility.id).await.unwrap().key, None);
    }

    /// Two worlds that differ in who used which code are the same in the database: whoever has all of it, and the
    /// list of who got which code, cannot tell which of the two it is.
    async fn the_database_cannot_tell_who_used_which_code(platform) {
        let other = TestPlatform::create(platform.database.engine()).await;
        let mut worlds = Vec::new();
        for (world, order) in [(platform, [0, 1, 2]), (&other, [2, 0, 1])] {
            let (facility, member) = run_by(world, MemberRole::Owner).await;
            let made = codes(world, &member, facility.id, 3).await;
            for (n, at) in order.into_iter().enumerate() {
                let person = ["ann", "bram", "cor"][n];
                let written = with_code(&facility, &format!("{person}@example.org"), &made[at].printed());
                world.submissions.submit(&written, None).await.unwrap();
                world.pass(chrono::TimeDelta::hours(5));
            }
            let mut rows = world.dump().await;
            // When the tables were made is the machine's time and not the world's.
            rows.retain(|row| !row.starts_with("seaql_migrations:"));
            let secret: Vec<String> = made.iter().map(|code| code.printed()).collect();
            for row in &rows {
                for code in &secret {
                    let plain = code.replace('-', "");
                    assert!(!row.contains(code) && !row.contains(&plain), "a code is stored: {row}");
                }
            }
            worlds.push(rows);
        }
        assert!(worlds[0].iter().any(|row| row.starts_with("relationship_periods:")), "something is compared");
        assert_eq!(worlds[0], worlds[1]);
        let _ = other.ids.uuid();
    }
}
