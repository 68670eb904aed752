//! Proving who acts for an organisation.

use chrono::TimeDelta;
use domain::ids::OrganisationId;
use domain::{
    Clock, ErrorKind, Facility, MemberRole, Organisation, PaperCode, ProofKind, ProofOutcome, Role,
    RuleError, Sector,
};
use testkit::on_both_engines;
use testkit::platform::moderation::{LetterDraft, PilotManager, ProviderMember, proof_hash};
use testkit::platform::onboarding::BatchDraft;
use testkit::platform::{TestPlatform, names, organisation_code, reply_draft};

const TEXT: &str = "Bedankt voor uw waardering. We hebben de openingsuren ondertussen verruimd.";
const WHY: &str = "We kennen de directeur van deze organisatie.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.fields.first().map_or(error.code, |field| field.code))
}

/// A facility with an address, and the owner of an organisation that runs it and has proven nothing.
async fn unproven(platform: &TestPlatform) -> (Facility, String, ProviderMember, OrganisationId) {
    let mut facility = platform.facility().await;
    facility.street = Some("Verzonnen Dreef 1".into());
    facility.municipality = Some("Brugge".into());
    facility.email = Some("info@example.org".into());
    let tx = platform.store.begin().await.unwrap();
    tx.facilities().update(&facility, platform.clock.now()).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    let email = platform.add_unproven_member(7, MemberRole::Owner, &[&facility]).await;
    let owner = platform.signed_in_member(&email).await;
    let id = owner.organisations()[0];
    (facility, email, owner, id)
}

async fn organisation(platform: &TestPlatform, id: OrganisationId) -> Organisation {
    platform.store.view().organisations().find_many(&[id]).await.unwrap().remove(0)
}

/// A letter was made with this code.
async fn letter(
    platform: &TestPlatform,
    manager: &PilotManager,
    id: OrganisationId,
    facility: &Facility,
) -> PaperCode {
    let draft = LetterDraft { facility: facility.id.to_string(), language: "nl".into() };
    let made = platform.desk.organisation_letter(manager, id, &draft, "https://w.example").await.unwrap();
    assert!(made.pdf.starts_with(b"%PDF-1.7") && made.file_name.ends_with(".pdf"));
    // The code stands on the paper only: a known one takes its place.
    let code = PaperCode::drawn([9; 32]);
    let tx = platform.store.begin().await.unwrap();
    let mut proof = tx.organisation_proofs().of(id).await.unwrap().remove(0);
    assert_eq!((proof.kind, proof.attempts), (ProofKind::Letter, 0));
    proof.code_hash = Some(proof_hash(platform.store.vault(), id, &code));
    tx.organisation_proofs().update(&proof).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    code
}

on_both_engines! {
    async fn an_unproven_organisation_looks_around_and_a_manager_lets_it_act(platform) {
        let (facility, email, owner, id) = unproven(platform).await;
        let editor = platform.editor(Role::Editor).await;
        let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
        let list = platform.providers.facilities(&owner, None, 10).await.unwrap();
        assert!(!list.items[0].may_reply);
        assert!(!platform.providers.review(&owner, review).await.unwrap().may_reply);
        let unverified = (ErrorKind::Forbidden, "organisation_unverified");
        assert_eq!(told(platform.providers.send(&owner, review, &reply_draft(TEXT)).await), unverified);
        assert_eq!(told(platform.providers.invite(&owner, facility.id, &BatchDraft::default()).await), unverified);

        let manager = platform.pilot_manager(&[]).await;
        let board = platform.desk.organisation_board(&manager).await.unwrap();
        assert_eq!((board.unverified.len(), board.verified.len()), (1, 0));
        let short = platform.desk.verify_organisation(&manager, id, "Ja.").await;
        assert_eq!(told(short), (ErrorKind::Invalid, "too_short"));
        platform.desk.verify_organisation(&manager, id, WHY).await.unwrap();
        let again = platform.desk.verify_organisation(&manager, id, WHY).await;
        assert_eq!(told(again), (ErrorKind::Conflict, "organisation_verified"));
        assert_eq!(organisation(platform, id).await.verified.unwrap().by, ProofKind::Manager);
        let owner = platform.signed_in_member(&email).await;
        platform.providers.send(&owner, review, &reply_draft(TEXT)).await.unwrap();
        let full = platform.desk.organisation_of(&manager, id).await.unwrap();
        assert_eq!(full.proofs[0].reason.as_ref().unwrap().expose(), WHY);
        assert!(!platform.dump().await.iter().any(|row| row.contains("directeur")), "sealed");

        platform.desk.doubt_organisation(&manager, id, WHY).await.unwrap();
        assert_eq!(told(platform.desk.doubt_organisation(&manager, id, WHY).await), (ErrorKind::Conflict, "not_verified"));
        let owner = platform.signed_in_member(&email).await;
        assert_eq!(told(platform.providers.invite(&owner, facility.id, &BatchDraft::default()).await), unverified);
        let rows = platform.store.view().audit_log().about(id.0).await.unwrap();
        let actions: Vec<_> = rows.iter().map(|row| row.action.as_str()).collect();
        assert_eq!(actions, ["organisation.verified", "organisation.doubted"]);
    }

    async fn a_manager_of_another_sector_sees_nothing_of_it(platform) {
        let (facility, _, _, id) = unproven(platform).await;
        let other = Sector::ALL.into_iter().find(|sector| *sector != facility.sector).unwrap();
        let (own, stranger) = (platform.pilot_manager(&[facility.sector]).await, platform.pilot_manager(&[other]).await);
        assert_eq!(platform.desk.organisation_board(&own).await.unwrap().unverified.len(), 1);
        assert_eq!(platform.desk.organisation_board(&stranger).await.unwrap().unverified, []);
        let missing = (ErrorKind::NotFound, "organisation_not_found");
        assert_eq!(told(platform.desk.organisation_of(&stranger, id).await), missing);
        assert_eq!(told(platform.desk.verify_organisation(&stranger, id, WHY).await), missing);
        let draft = LetterDraft { facility: facility.id.to_string(), language: "nl".into() };
        assert_eq!(told(platform.desk.organisation_letter(&stranger, id, &draft, "https://w").await), missing);
    }

    async fn the_code_of_a_letter_works_once_and_in_time(platform) {
        let (facility, _, owner, id) = unproven(platform).await;
        let manager = platform.pilot_manager(&[]).await;
        assert_eq!(told(platform.providers.prove(&owner, id, "K7PM-3WQX").await).0, ErrorKind::Invalid);
        let wrong = LetterDraft { facility: "x".into(), language: "de".into() };
        let refused = platform.desk.organisation_letter(&manager, id, &wrong, "https://w").await.unwrap_err();
        assert_eq!(refused.fields.len(), 2);
        let code = letter(platform, &manager, id, &facility).await;
        assert_eq!(platform.providers.my_proof(&owner, id).await.unwrap().waiting.len(), 1);
        platform.pass(TimeDelta::days(31));
        assert_eq!(told(platform.providers.prove(&owner, id, code.as_str()).await), (ErrorKind::Conflict, "no_code"));
        let code = letter(platform, &manager, id, &facility).await;
        assert_eq!(told(platform.providers.prove(&owner, id, "zomaar iets").await), (ErrorKind::Invalid, "not_a_code"));
        platform.providers.prove(&owner, id, &format!(" {} ", code.to_string().to_lowercase())).await.unwrap();
        assert_eq!(organisation(platform, id).await.verified.unwrap().by, ProofKind::Letter);
        let again = platform.providers.prove(&owner, id, code.as_str()).await;
        assert_eq!(told(again), (ErrorKind::Conflict, "organisation_verified"));
        let proofs = platform.store.view().organisation_proofs().of(id).await.unwrap();
        assert_eq!(proofs[0].ended.unwrap().0, ProofOutcome::Verified);
        assert_eq!(proofs[1].ended.unwrap().0, ProofOutcome::Replaced);
        assert!(proofs.iter().all(|proof| proof.code_hash.is_none()), "codes are forgotten");
    }

    async fn five_wrong_codes_end_it(platform) {
        let (facility, _, owner, id) = unproven(platform).await;
        let manager = platform.pilot_manager(&[]).await;
        let code = letter(platform, &manager, id, &facility).await;
        let other = PaperCode::drawn([5; 32]);
        assert_ne!(code, other);
        for _ in 0..5 {
            assert_eq!(told(platform.providers.prove(&owner, id, other.as_str()).await), (ErrorKind::Invalid, "wrong_code"));
        }
        assert_eq!(told(platform.providers.prove(&owner, id, code.as_str()).await), (ErrorKind::Conflict, "no_code"));
        assert_eq!(organisation(platform, id).await.verified, None);
        // Of another organisation the same code means nothing.
        let elsewhere = proof_hash(platform.store.vault(), OrganisationId(uuid::Uuid::from_u128(7)), &code);
        assert_ne!(elsewhere, proof_hash(platform.store.vault(), id, &code));
    }

    async fn a_code_is_mailed_to_an_address_of_the_register_only(platform) {
        let (facility, email, owner, id) = unproven(platform).await;
        assert!(email.ends_with("@example.org"));
        assert!(platform.providers.my_proof(&owner, id).await.unwrap().address.is_some());
        platform.providers.choose_language(&owner, "fr").await.unwrap();
        platform.providers.mail_proof(&owner, id).await.unwrap();
        assert_eq!(told(platform.providers.mail_proof(&owner, id).await), (ErrorKind::TooMany, "too_soon"));
        let mails = platform.mails().await;
        assert_eq!((names(&mails), mails[0].to.language.code()), (vec!["organisation_code"], "fr"));
        let code = organisation_code(&mails[0]).unwrap().to_owned();
        assert!(!platform.dump().await.iter().any(|row| row.contains(&code)), "kept as a hash");
        platform.providers.prove(&owner, id, &code).await.unwrap();
        assert_eq!(organisation(platform, id).await.verified.unwrap().by, ProofKind::MailDomain);

        let email = platform.add_unproven_member(8, MemberRole::Owner, &[]).await;
        let stranger = platform.signed_in_member(&email).await;
        let other = stranger.organisations()[0];
        assert_eq!(platform.providers.my_proof(&stranger, other).await.unwrap().address, None);
        assert_eq!(told(platform.providers.mail_proof(&stranger, other).await), (ErrorKind::Conflict, "address_unknown"));
        let missing = (ErrorKind::NotFound, "organisation_not_found");
        assert_eq!(told(platform.providers.mail_proof(&stranger, id).await), missing);
        assert_eq!(told(platform.providers.prove(&stranger, id, &code).await), missing);
        assert_eq!(told(platform.providers.my_proof(&stranger, id).await), missing);
        let reader = platform.add_member(7, MemberRole::Reader, &[&facility]).await;
        let reader = platform.signed_in_member(&reader).await;
        assert_eq!(told(platform.providers.prove(&reader, id, &code).await), (ErrorKind::Forbidden, "owner_only"));
    }
}
