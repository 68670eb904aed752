//! A manager of pilots takes up an organisation and invites its first owner.

use chrono::TimeDelta;
use domain::ids::OrganisationId;
use domain::{
    Clock, ErrorKind, Facility, MemberFunction, MemberRole, ProofKind, Redacted, RuleError, Sector,
};
use futures::future::join;
use storage::EditorRecord;
use testkit::on_both_engines;
use testkit::platform::onboarding::{FoundingRefused, OrganisationDraft, OwnerDraft};
use testkit::platform::{PASSWORD, TestPlatform, enterprise_number, member_token};

const WHY: &str = "We spraken met de directie van deze organisatie.";

fn owner(email: &str) -> OwnerDraft {
    OwnerDraft {
        name: Redacted::new("Noor Verzonnenmans".into()),
        email: Redacted::new(email.into()),
        function: "quality".into(),
        language: "fr".into(),
    }
}

fn draft(n: u32, facilities: &[&Facility]) -> OrganisationDraft {
    OrganisationDraft {
        number: enterprise_number(n).to_string(),
        name: " vzw  Verzonnen Tuin ".into(),
        facilities: facilities.iter().map(|one| one.external_id.clone()).collect(),
        owner: owner("noor@example.org"),
        vouched: false,
        reason: String::new(),
    }
}

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn refused(
    answer: Result<OrganisationId, FoundingRefused>,
) -> (&'static str, Option<(OrganisationId, bool)>) {
    let refused = answer.unwrap_err();
    (refused.error.code, refused.known)
}

fn fields(answer: Result<OrganisationId, FoundingRefused>) -> Vec<(String, &'static str)> {
    let fields = answer.unwrap_err().error.fields;
    fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}

/// The token of the only mail that waits.
async fn link(platform: &TestPlatform) -> String {
    member_token(&platform.mail().await).unwrap().to_owned()
}

on_both_engines! {
    async fn an_organisation_is_taken_up_and_its_owner_joins(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (first, second) = (platform.facility().await, platform.facility().await);
        let mut draft = draft(1, &[&first]);
        // The address of its page does as well, and twice is once.
        draft.facilities.push(format!("https://w.example/voorziening/{}/", second.slug));
        draft.facilities.push(second.slug.clone());
        let id = platform.providers.found_organisation(&manager, &draft).await.unwrap();
        let full = platform.desk.organisation_of(&manager, id).await.unwrap();
        assert_eq!((full.organisation.name.as_str(), full.organisation.verified), ("vzw Verzonnen Tuin", None));
        assert_eq!((full.facilities.len(), full.proofs.len()), (2, 0));
        let owners = platform.providers.owners(&manager, id).await.unwrap();
        let invited = owners.invited.unwrap();
        assert_eq!((owners.some, invited.role, invited.open), (false, MemberRole::Owner, true));
        assert_eq!(invited.expires_at, platform.clock.now() + TimeDelta::days(14));

        let mail = platform.mail().await;
        assert_eq!((mail.to.address.expose().as_str(), mail.to.language.code()), ("noor@example.org", "fr"));
        let token = member_token(&mail).unwrap().to_owned();
        assert!(!platform.dump().await.iter().any(|row| row.contains("noor@example.org")), "sealed");
        let account = platform.providers.join_with_password(&token, &Redacted::new(PASSWORD.into())).await.unwrap();
        let member = platform.signed_in_member("noor@example.org").await;
        assert_eq!((member.id(), member.memberships()[0].role), (account, MemberRole::Owner));
        assert_eq!(platform.providers.facilities(&member, None, 10).await.unwrap().items.len(), 2);
        assert!(platform.providers.owners(&manager, id).await.unwrap().some);
        let again = platform.providers.invite_first_owner(&manager, id, &owner("sam@example.org")).await;
        assert_eq!(told(again), (ErrorKind::Conflict, "has_owner"));

        let rows = platform.store.view().audit_log().about(id.0).await.unwrap();
        let actions: Vec<_> = rows.iter().map(|row| (row.action.as_str(), row.actor_id.unwrap())).collect();
        let (by, joined) = (manager.id().0, account.0);
        assert_eq!(actions, [("organisation.founded", by), ("member.invited", by), ("member.joined", joined)]);
    }

    async fn a_manager_who_knows_them_vouches_at_once(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facility = platform.facility().await;
        let said = |vouched, reason: &str| OrganisationDraft { vouched, reason: reason.into(), ..draft(1, &[&facility]) };
        let providers = &platform.providers;
        let unticked = providers.found_organisation(&manager, &said(false, WHY)).await;
        assert_eq!(fields(unticked), [("/vouched".to_owned(), "missing")]);
        let short = providers.found_organisation(&manager, &said(true, "Ja.")).await;
        assert_eq!(fields(short), [("/reason".to_owned(), "too_short")]);
        let id = providers.found_organisation(&manager, &said(true, WHY)).await.unwrap();
        let full = platform.desk.organisation_of(&manager, id).await.unwrap();
        assert_eq!(full.organisation.verified.unwrap().by, ProofKind::Manager);
        assert_eq!(full.proofs[0].reason.as_ref().unwrap().expose(), WHY);
        assert!(!platform.dump().await.iter().any(|row| row.contains("spraken")), "sealed");
    }

    async fn what_is_wrong_is_named_and_nothing_is_kept(platform) {
        let facility = platform.facility().await;
        let other = Sector::ALL.into_iter().find(|sector| *sector != facility.sector).unwrap();
        let elsewhere = platform.facility_of(other).await;
        let manager = platform.pilot_manager(&[facility.sector]).await;
        let before = platform.dump().await;
        let mut wrong = draft(1, &[&facility, &elsewhere]);
        wrong.facilities.push("staat nergens".into());
        wrong.number = "0123.456.748".into();
        wrong.name = " ".into();
        wrong.owner = OwnerDraft { function: "baas".into(), language: "de".into(), ..owner("geen adres") };
        let named = fields(platform.providers.found_organisation(&manager, &wrong).await);
        let pointers: Vec<&str> = named.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, [
            "/number", "/name", "/facilities/1", "/facilities/2", "/owner/email", "/owner/function", "/owner/language",
        ]);
        assert_eq!((named[2].1, named[3].1), ("other_sector", "unknown_facility"));
        let none = platform.providers.found_organisation(&manager, &draft(1, &[])).await;
        assert_eq!(fields(none), [("/facilities".to_owned(), "bad_count")]);
        assert_eq!(platform.dump().await, before);
    }

    async fn a_number_that_is_known_is_said_to_who_may_see_it(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (run, free) = (platform.facility().await, platform.facility().await);
        let stranger = platform.facility_of(Sector::ALL.into_iter().find(|one| *one != run.sector).unwrap()).await;
        let providers = &platform.providers;
        let id = providers.found_organisation(&manager, &draft(1, &[&run])).await.unwrap();
        let again = providers.found_organisation(&manager, &draft(1, &[&free])).await;
        assert_eq!(refused(again), ("organisation_known", Some((id, false))));
        let limited = platform.pilot_manager(&[stranger.sector]).await;
        let hidden = providers.found_organisation(&limited, &draft(1, &[&stranger])).await;
        assert_eq!(refused(hidden), ("organisation_known", None));
        assert_eq!(told(providers.owners(&limited, id).await).1, "organisation_not_found");
        let theirs = providers.invite_first_owner(&limited, id, &owner("sam@example.org")).await;
        assert_eq!(told(theirs).1, "organisation_not_found");
        let taken = providers.found_organisation(&manager, &draft(2, &[&free, &run])).await;
        assert_eq!(refused(taken), ("facility_taken", None));
        platform.add_member(1, MemberRole::Owner, &[]).await;
        let owned = providers.found_organisation(&manager, &draft(1, &[&free])).await;
        assert_eq!(refused(owned), ("organisation_known", Some((id, true))));
        assert_eq!(providers.owners(&manager, id).await.unwrap().invited, None);
    }

    async fn of_two_managers_at_once_one_takes_it_up(platform) {
        let (one, other) = (platform.pilot_manager(&[]).await, platform.pilot_manager(&[]).await);
        let facilities = [platform.facility().await, platform.facility().await, platform.facility().await];
        let found = |manager, draft| async move { platform.providers.found_organisation(manager, &draft).await };
        let both = join(found(&one, draft(1, &[&facilities[0]])), found(&other, draft(1, &[&facilities[1]]))).await;
        let (won, lost) = if both.0.is_ok() { both } else { (both.1, both.0) };
        assert_eq!(refused(lost), ("organisation_known", Some((won.unwrap(), false))));
        let both = join(found(&one, draft(2, &[&facilities[2]])), found(&other, draft(3, &[&facilities[2]]))).await;
        let (won, lost) = if both.0.is_ok() { both } else { (both.1, both.0) };
        assert_eq!(refused(lost), ("facility_taken", None));
        let full = platform.desk.organisation_of(&one, won.unwrap()).await.unwrap();
        assert_eq!(full.facilities[0].id, facilities[2].id);
        assert_eq!(platform.desk.organisation_board(&one).await.unwrap().unverified.len(), 2);
        assert_eq!(platform.mails().await.len(), 2, "nobody was invited to what is not there");
    }

    async fn a_new_mail_to_the_first_owner_replaces_the_earlier_one(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facility = platform.facility().await;
        let providers = &platform.providers;
        let id = providers.found_organisation(&manager, &draft(1, &[&facility])).await.unwrap();
        let first = link(platform).await;
        let soon = providers.invite_first_owner(&manager, id, &owner("Noor@example.org")).await;
        assert_eq!(told(soon), (ErrorKind::TooMany, "too_soon"));
        providers.invite_first_owner(&manager, id, &owner("sam@example.org")).await.unwrap();
        let second = link(platform).await;
        assert_eq!(told(providers.invited_to(&first).await), (ErrorKind::Gone, "invitation_expired"));
        assert_eq!(providers.owners(&manager, id).await.unwrap().invited.unwrap().email.expose(), "sam@example.org");
        platform.pass(TimeDelta::days(15));
        assert!(!providers.owners(&manager, id).await.unwrap().invited.unwrap().open);
        assert_eq!(told(providers.invited_to(&second).await), (ErrorKind::Gone, "invitation_expired"));
        // Sessions of managers end sooner than that.
        let manager = platform.pilot_manager(&[]).await;
        providers.invite_first_owner(&manager, id, &owner("sam@example.org")).await.unwrap();
        let third = link(platform).await;
        providers.join_with_password(&third, &Redacted::new(PASSWORD.into())).await.unwrap();
        let wrong = providers.invite_first_owner(&manager, id, &owner("x")).await.unwrap_err();
        assert_eq!(wrong.fields[0].pointer, "/owner/email");
    }

    async fn somebody_who_reads_along_becomes_the_first_owner_at_once(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facility = platform.facility().await;
        let email = platform.add_member(1, MemberRole::Reader, &[&facility]).await;
        let reader = platform.signed_in_member(&email).await;
        let id = reader.organisations()[0];
        let providers = &platform.providers;
        assert!(!providers.invite_first_owner(&manager, id, &owner("noor@example.org")).await.unwrap());
        let replaced = link(platform).await;
        let before = platform.mails().await.len();
        assert!(providers.invite_first_owner(&manager, id, &owner(&email.to_uppercase())).await.unwrap());
        let membership = platform.signed_in_member(&email).await.memberships()[0].clone();
        assert_eq!((membership.role, membership.function), (MemberRole::Owner, MemberFunction::Quality));
        assert_eq!(platform.mails().await.len(), before, "nobody is invited");
        assert_eq!(told(providers.invited_to(&replaced).await), (ErrorKind::Gone, "invitation_expired"));
        let log = platform.store.view().audit_log().about(id.0).await.unwrap();
        let last = log.last().unwrap();
        assert_eq!((last.action.as_str(), last.actor_id), ("member.changed", Some(manager.id().0)));
    }

    async fn a_member_who_cannot_sign_in_does_not_become_the_owner(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facility = platform.facility().await;
        let email = platform.add_member(1, MemberRole::Reader, &[&facility]).await;
        let reader = platform.signed_in_member(&email).await;
        let tx = platform.store.begin().await.unwrap();
        let account = tx.editors().find(reader.id()).await.unwrap().unwrap();
        let closed = EditorRecord { active: false, ..account };
        tx.editors().update(&closed, platform.clock.now()).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let before = platform.dump().await;
        let id = reader.organisations()[0];
        let wrong = platform.providers.invite_first_owner(&manager, id, &owner(&email)).await.unwrap_err();
        assert_eq!((wrong.fields[0].pointer.as_str(), wrong.fields[0].code), ("/owner/email", "already_member"));
        assert_eq!(platform.dump().await, before);
    }
}
