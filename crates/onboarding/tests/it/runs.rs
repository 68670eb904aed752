//! A manager of pilots adds facilities to what an organisation runs, and takes some away.

use domain::ids::{FacilityId, OrganisationId};
use domain::{ErrorKind, Facility, MemberRole, RuleError, Sector};
use futures::future::join;
use testkit::on_both_engines;
use testkit::platform::TestPlatform;

fn numbers(facilities: &[&Facility]) -> Vec<String> {
    facilities.iter().map(|one| one.external_id.clone()).collect()
}

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

/// Organisation number `n`, with an owner, and what it runs.
async fn organisation(platform: &TestPlatform, n: u32, runs: &[&Facility]) -> (OrganisationId, String) {
    let email = platform.add_member(n, MemberRole::Owner, runs).await;
    (platform.signed_in_member(&email).await.organisations()[0], email)
}

async fn seen(platform: &TestPlatform, email: &str) -> Vec<FacilityId> {
    let member = platform.signed_in_member(email).await;
    let page = platform.providers.facilities(&member, None, 10).await.unwrap();
    let mut ids: Vec<FacilityId> = page.items.iter().map(|one| one.facility.id).collect();
    ids.sort();
    ids
}

on_both_engines! {
    async fn members_see_what_is_added_and_no_longer_what_is_taken_away(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (own, new) = (platform.facility().await, platform.facility().await);
        let (id, email) = organisation(platform, 1, &[&own]).await;
        let providers = &platform.providers;
        let typed = [numbers(&[&own, &new]), vec![format!("https://w.example/voorziening/{}?x=1", new.slug)]].concat();
        assert_eq!(providers.add_facilities(&manager, id, &typed).await.unwrap(), 1, "its own stays, twice is once");
        let mut both = [own.id, new.id];
        both.sort();
        assert_eq!(seen(platform, &email).await, both);
        let before = platform.dump().await;
        assert_eq!(providers.add_facilities(&manager, id, &typed).await.unwrap(), 0);
        assert_eq!(platform.dump().await, before, "nothing new changes nothing");

        providers.release_facility(&manager, id, own.id).await.unwrap();
        assert_eq!(seen(platform, &email).await, [new.id]);
        assert_eq!(told(providers.release_facility(&manager, id, own.id).await).1, "facility_not_found");
        let last = providers.release_facility(&manager, id, new.id).await;
        assert_eq!(told(last), (ErrorKind::Conflict, "last_facility"));
        let (other, theirs) = organisation(platform, 2, &[&own]).await;
        assert_ne!(id, other);
        assert_eq!(seen(platform, &theirs).await, [own.id], "somebody else can run it");
        let log = platform.store.view().audit_log().about(id.0).await.unwrap();
        let actions: Vec<_> = log.iter().map(|row| (row.action.as_str(), row.actor_id)).collect();
        let by = Some(manager.id().0);
        let both = [("organisation.facilities_added", by), ("organisation.facility_released", by)];
        assert_eq!(actions[actions.len() - 2..], both);
    }

    async fn what_is_wrong_is_said_and_changes_nothing(platform) {
        let (own, free) = (platform.facility().await, platform.facility().await);
        let other = Sector::ALL.into_iter().find(|sector| *sector != own.sector).unwrap();
        let elsewhere = platform.facility_of(other).await;
        let manager = platform.pilot_manager(&[own.sector]).await;
        let stranger = platform.pilot_manager(&[other]).await;
        let (id, _) = organisation(platform, 1, &[&own, &elsewhere]).await;
        let taken = platform.facility().await;
        organisation(platform, 2, &[&taken]).await;
        let foreign = platform.facility_of(other).await;
        let before = platform.dump().await;
        let providers = &platform.providers;
        let named = async |typed: Vec<String>| {
            let fields = providers.add_facilities(&manager, id, &typed).await.unwrap_err().fields;
            fields.into_iter().map(|field| (field.pointer, field.code)).collect::<Vec<_>>()
        };
        let wrong = named([numbers(&[&free, &foreign]), vec!["staat nergens".into()]].concat()).await;
        let expected = [("/facilities/1", "other_sector"), ("/facilities/2", "unknown_facility")];
        assert_eq!(wrong, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
        assert_eq!(named(vec![" ".into()]).await, [("/facilities".to_owned(), "bad_count")]);
        let many: Vec<String> = (0..501).map(|n| n.to_string()).collect();
        assert_eq!(named(many).await, [("/facilities".to_owned(), "bad_count")]);
        let theirs = providers.add_facilities(&manager, id, &numbers(&[&free, &taken])).await;
        assert_eq!(told(theirs), (ErrorKind::Conflict, "facility_taken"));
        let hidden = providers.release_facility(&manager, id, elsewhere.id).await;
        assert_eq!(told(hidden).1, "facility_not_found", "of another sector");
        let unknown = OrganisationId::next(platform.ids.as_ref());
        assert_eq!(told(providers.add_facilities(&manager, unknown, &numbers(&[&free])).await).1, "organisation_not_found");
        assert_eq!(told(providers.release_facility(&manager, unknown, own.id).await).1, "organisation_not_found");
        let (alone, _) = organisation(platform, 3, &[&free]).await;
        assert_eq!(told(providers.add_facilities(&stranger, alone, &numbers(&[&foreign])).await).1, "organisation_not_found");
        let after: Vec<String> = platform.dump().await;
        assert!(before.iter().filter(|row| row.contains(&own.slug)).all(|row| after.contains(row)));
    }

    async fn of_two_organisations_at_once_one_gets_a_facility(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (first, second) = (platform.facility().await, platform.facility().await);
        let (one, _) = organisation(platform, 1, &[&first]).await;
        let (other, _) = organisation(platform, 2, &[&second]).await;
        let wanted = platform.facility().await;
        let add = async |id| platform.providers.add_facilities(&manager, id, &numbers(&[&wanted])).await;
        let both = join(add(one), add(other)).await;
        let (won, lost) = if both.0.is_ok() { both } else { (both.1, both.0) };
        assert_eq!(won.unwrap(), 1);
        assert_eq!(told(lost), (ErrorKind::Conflict, "facility_taken"));
    }
}
