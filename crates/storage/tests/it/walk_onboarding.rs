//! The part of the walk that wishes, checklists and invitations of members take.

use crate::walk_pilots;
use crate::world::{World, at};
use domain::ids::{
    ContactId, FacilityCheckId, FacilityId, MemberInvitationId, OrganisationId, ProofId, WishId,
};
use domain::pilot::ApplicationState;
use domain::{
    MemberFunction, MemberRole, Membership, Organisation, ProofKind, ProofOutcome, Redacted, Verified,
};
use storage::{
    ContactPerson, ContactRecord, FacilityCheckRecord, MemberInvitationRecord, OnboardingRecord,
    OrganisationMember, ProofRecord, StorageError, WishCount, WishRecord,
};

fn wish(world: &World, facility: FacilityId, hash: Option<[u8; 32]>) -> WishRecord {
    WishRecord {
        id: WishId::next(&world.ids),
        facility,
        address_hash: hash,
        language: "nl".into(),
        asked_at: at(1),
        confirmed_at: hash.is_none().then(|| at(1)),
        due_at: None,
    }
}

pub async fn walk(world: &World) {
    wishes(world).await;
    checklist(world).await;
    invitations(world).await;
    proofs(world).await;
}

async fn wishes(world: &World) {
    let facility = world.facility().await.id;
    let tx = world.begin().await;
    let table = tx.wishes();
    let (mut known, nobody) = (wish(world, facility, Some([7; 32])), wish(world, facility, None));
    let address = Redacted::new("jana@example.org".to_owned());
    let sealed = world.store.seal_address(&address, &world.ids).unwrap();
    table.insert(&known, Some(sealed)).await.unwrap();
    table.insert(&nobody, None).await.unwrap();
    table.insert(&wish(world, facility, None), None).await.unwrap();
    assert_eq!(table.asked_since([7; 32], at(0)).await.unwrap(), 1);
    assert_eq!(table.lock_of(facility, [7; 32]).await.unwrap().as_ref(), Some(&known));
    // What nobody confirmed does not count, and is not told of.
    let count = |confirmed, anonymous| WishCount { confirmed, anonymous };
    assert_eq!(table.counts(&[facility]).await.unwrap()[&facility], count(0, 2));
    table.call(&[facility], at(2)).await.unwrap();
    assert_eq!(table.due(at(3), 10).await.unwrap(), []);
    known = table.lock(known.id).await.unwrap().unwrap();
    known.confirmed_at = Some(at(3));
    table.update(&known).await.unwrap();
    assert_eq!(table.find(known.id).await.unwrap().as_ref(), Some(&known));
    assert_eq!(table.due(at(3), 10).await.unwrap(), [known.id]);
    assert_eq!(table.counts(&[facility]).await.unwrap()[&facility], count(1, 2));
    let sealed = table.address(known.id).await.unwrap().unwrap();
    assert_eq!(world.store.open_address(&sealed).unwrap(), address);
    assert_eq!(table.address(nobody.id).await.unwrap(), None);
    table.purge(at(9)).await.unwrap();
    assert!(table.delete(nobody.id).await.unwrap() && !table.delete(nobody.id).await.unwrap());
    world.commit(tx).await;
}

async fn checklist(world: &World) {
    let facility = world.facility().await.id;
    let application = walk_pilots::stored(world, ApplicationState::Onboarding, facility).await;
    let member = world.editor().await.id;
    let tx = world.begin().await;
    assert_eq!(tx.pilot_locations().claims(facility).await.unwrap().len(), 1);
    let table = tx.onboardings();
    let mut record = OnboardingRecord {
        application,
        began_at: at(1),
        progress_at: at(1),
        remind_at: Some(at(2)),
        reminded: 0,
        charter: None,
        handed_out: None,
    };
    table.begin(&record).await.unwrap();
    table.begin(&record).await.unwrap();
    assert_eq!(table.to_remind(at(3), 10).await.unwrap(), [application]);
    record.charter = Some(("2026-1".into(), member, at(3)));
    record.handed_out = Some((40, member, at(4)));
    (record.remind_at, record.reminded) = (None, 1);
    table.update(&record).await.unwrap();
    assert_eq!(table.find(application).await.unwrap().as_ref(), Some(&record));
    assert_eq!(table.lock(application).await.unwrap().as_ref(), Some(&record));
    let person =
        ContactPerson { name: "Jana".into(), email: "jana@example.org".into(), phone: String::new() };
    let contact = ContactRecord {
        id: ContactId::next(&world.ids),
        application,
        function: MemberFunction::ALL[0],
        person: world.store.seal_person(&person, &world.ids).unwrap(),
        language: "nl".into(),
        created_at: at(4),
    };
    table.add_contact(&contact).await.unwrap();
    assert_eq!(world.store.open_person(&contact.person).unwrap(), person);
    let second = ContactRecord { id: ContactId::next(&world.ids), ..contact.clone() };
    table.add_contact(&second).await.unwrap();
    assert!(table.remove_contact(application, second.id).await.unwrap());
    assert_eq!(table.contacts(application).await.unwrap(), [contact]);
    let mut check = FacilityCheckRecord {
        id: FacilityCheckId::next(&world.ids),
        application,
        facility,
        by: member,
        at: at(5),
        correction: None,
    };
    table.check_facility(&check).await.unwrap();
    check.correction = Some(world.store.seal_reason("De straat klopt niet.", &world.ids).unwrap());
    table.check_facility(&check).await.unwrap();
    assert_eq!(table.checks(application).await.unwrap(), [check]);
    assert_eq!(table.of_facilities(&[facility]).await.unwrap(), [application]);
    let applied = tx.applications().find(application).await.unwrap().unwrap();
    let runs = Organisation {
        id: OrganisationId::next(&world.ids),
        number: "0100003733".parse().unwrap(),
        name: "vzw Verzonnen Twee".into(),
        verified: None,
    };
    tx.organisations().insert(&runs, at(1)).await.unwrap();
    tx.organisations().set_runs(runs.id, &[facility]).await.unwrap();
    let facts = table.facts(&[applied], at(9)).await.unwrap().remove(0);
    assert_eq!((facts.application, facts.progress_at, facts.contacts.len()), (application, Some(at(1)), 1));
    assert_eq!(facts.charter.map(|(version, did)| (version, did.at)), Some(("2026-1".into(), at(3))));
    assert_eq!(facts.handed_out.map(|(many, did)| (many, did.at)), Some((40, at(4))));
    let checked: Vec<_> = facts.facilities.iter().map(|one| (one.id, one.checked.unwrap().at)).collect();
    assert_eq!(checked, [(facility, at(5))]);
    world.commit(tx).await;
}

async fn invitations(world: &World) {
    let organisation = Organisation {
        id: OrganisationId::next(&world.ids),
        number: "0100004723".parse().unwrap(),
        name: "vzw Verzonnen".into(),
        verified: None,
    };
    let owner = world.editor().await;
    let member = owner.id;
    let tx = world.begin().await;
    tx.organisations().insert(&organisation, at(1)).await.unwrap();
    assert_eq!(tx.organisations().lock(organisation.id).await.unwrap().as_ref(), Some(&organisation));
    let table = tx.member_invitations();
    let person = ContactPerson { name: "Ann".into(), email: "ann@example.org".into(), phone: String::new() };
    let mut invitation = MemberInvitationRecord {
        id: MemberInvitationId::next(&world.ids),
        token_hash: [9; 32],
        organisation: organisation.id,
        address_hash: [8; 32],
        person: world.store.seal_person(&person, &world.ids).unwrap(),
        language: "fr".into(),
        role: MemberRole::Owner,
        function: MemberFunction::ALL[0],
        invited_by: member,
        created_at: at(1),
        sent_at: at(1),
        expires_at: at(9),
        accepted_at: None,
        revoked_at: None,
        account: None,
    };
    table.insert(&invitation).await.unwrap();
    assert!(invitation.is_open(at(2)) && !invitation.is_open(at(9)));
    let second = MemberInvitationRecord {
        id: MemberInvitationId::next(&world.ids),
        token_hash: [10; 32],
        ..invitation.clone()
    };
    table.insert(&second).await.unwrap();
    (invitation.accepted_at, invitation.account) = (Some(at(2)), Some(member));
    invitation = invitation.forgotten();
    table.update(&invitation).await.unwrap();
    assert_eq!(table.find_by_token([9; 32]).await.unwrap().as_ref(), Some(&invitation));
    assert_eq!(table.lock(invitation.id).await.unwrap().as_ref(), Some(&invitation));
    assert_eq!(table.of(&[organisation.id]).await.unwrap(), [second.clone(), invitation]);
    assert_eq!(table.pending(organisation.id).await.unwrap(), [second]);
    assert_eq!(tx.onboardings().members(&[organisation.id]).await.unwrap(), 0);
    assert_eq!(table.purge(at(8)).await.unwrap(), 0);

    let table = tx.memberships();
    assert!(table.members_of(organisation.id).await.unwrap().is_empty());
    let mut membership = Membership {
        organisation: organisation.id,
        role: MemberRole::Reader,
        function: MemberFunction::ALL[1],
    };
    table.insert(member, &membership, at(3)).await.unwrap();
    membership.role = MemberRole::Owner;
    table.update(member, &membership).await.unwrap();
    let only = OrganisationMember { account: owner, membership, since: at(3) };
    assert_eq!(table.members_of(organisation.id).await.unwrap(), [only]);
    assert!(table.delete(member, organisation.id).await.unwrap());
    assert!(!table.delete(member, organisation.id).await.unwrap());
    world.commit(tx).await;
}

async fn proofs(world: &World) {
    let id = OrganisationId::next(&world.ids);
    let number = "0100005713".parse().unwrap();
    let mut organisation = Organisation { id, number, name: "vzw Verzonnen Bewijs".into(), verified: None };
    let manager = world.editor().await.id;
    let tx = world.begin().await;
    let table = tx.organisations();
    table.insert(&organisation, at(1)).await.unwrap();
    assert_eq!(table.unverified_of(&[id]).await.unwrap(), [id]);
    assert!(table.unverified(500).await.unwrap().contains(&organisation));
    let letter = ProofRecord {
        id: ProofId::next(&world.ids),
        organisation: id,
        kind: ProofKind::Letter,
        made_by: Some(manager),
        created_at: at(1),
        code_hash: Some([7; 32]),
        expires_at: Some(at(9)),
        attempts: 2,
        ended: None,
        reason: None,
    };
    assert!(letter.is_open(at(8)) && !letter.is_open(at(9)));
    assert!(!ProofRecord { attempts: 5, ..letter.clone() }.is_open(at(2)));
    let proofs = tx.organisation_proofs();
    proofs.insert(&letter).await.unwrap();
    let known = ProofRecord {
        id: ProofId::next(&world.ids),
        kind: ProofKind::Manager,
        code_hash: None,
        expires_at: None,
        reason: Some(world.store.seal_reason("We kennen hen.", &world.ids).unwrap()),
        ..letter.clone()
    };
    let known = known.ended(ProofOutcome::Verified, at(3));
    proofs.insert(&known).await.unwrap();
    let letter = letter.ended(ProofOutcome::Replaced, at(3));
    proofs.update(&letter).await.unwrap();
    assert_eq!(proofs.of(id).await.unwrap(), [known, letter]);
    organisation.verified = Some(Verified { by: ProofKind::Manager, at: at(3) });
    table.set_verified(id, organisation.verified).await.unwrap();
    assert!(table.unverified_of(&[id]).await.unwrap().is_empty());
    assert_eq!(table.verified_last(5).await.unwrap(), [organisation]);
    world.commit(tx).await;
}

/// A mailbox wishes a facility once; whoever leaves no address is not counted as one.
#[tokio::test]
async fn a_mailbox_wishes_once() {
    let world = World::watched(testkit::database::Engine::Sqlite, |_| ()).await;
    let facility = world.facility().await.id;
    let tx = world.begin().await;
    tx.wishes().insert(&wish(&world, facility, Some([1; 32])), None).await.unwrap();
    let again = tx.wishes().insert(&wish(&world, facility, Some([1; 32])), None).await;
    assert!(matches!(again, Err(StorageError::Duplicate)));
}
