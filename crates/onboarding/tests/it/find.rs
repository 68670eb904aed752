//! A manager of pilots finds an organisation.

use domain::ids::OrganisationId;
use domain::{Clock, EnterpriseNumber, Facility, Organisation, Sector};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, enterprise_number};

async fn organisation(platform: &TestPlatform, n: u32, name: &str, runs: &Facility) -> OrganisationId {
    let id = OrganisationId::next(platform.ids.as_ref());
    let number: EnterpriseNumber = enterprise_number(n);
    let organisation = Organisation { id, number, name: name.to_owned(), verified: None };
    let tx = platform.store.begin().await.unwrap();
    tx.organisations().insert(&organisation, platform.clock.now()).await.unwrap();
    assert_eq!(tx.organisations().set_runs(id, &[runs.id]).await.unwrap(), 1);
    tx.commit(platform.ids.as_ref()).await.unwrap();
    id
}

on_both_engines! {
    async fn by_number_by_name_and_by_what_it_runs(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let [one, two, three] = [platform.facility().await, platform.facility().await, platform.facility().await];
        let ages = organisation(platform, 1, "vzw Crèche De Verzonnen Tuin", &one).await;
        let linde = organisation(platform, 2, "De Verzonnen Linde", &two).await;
        let linden = organisation(platform, 3, "Lindenhof cv, maison d'enfants", &three).await;
        let found = async |asked: &str| {
            let found = platform.providers.find_organisations(&manager, asked).await.unwrap();
            found.into_iter().map(|one| one.id).collect::<Vec<_>>()
        };
        assert_eq!(found(&enterprise_number(2).to_string()).await, [linde]);
        assert_eq!(found(&format!(" BE{} ", enterprise_number(3).digits())).await, [linden]);
        assert_eq!(found(&enterprise_number(9).to_string()).await, []);
        assert_eq!(found("verzonnen").await, [ages, linde]);
        assert_eq!(found("LIND").await, [linde, linden], "a word may be left unfinished");
        assert_eq!(found("lind verz").await, [linde], "in any order, and each word counts");
        assert_eq!(found("creche").await, [ages], "accents do not count");
        assert_eq!(found("d’Enfants").await, [linden], "an apostrophe parts words");
        assert_eq!(found("enfant").await, [linden]);
        assert_eq!(found("linde tuin").await, []);
        assert_eq!(found(&one.external_id).await, [ages]);
        assert_eq!(found(&format!("https://w.example/voorziening/{}/", two.slug)).await, [linde]);
        for nothing in ["", " ", "%", "' OR 1=1 --", "\u{10FFFF}", "_____"] {
            assert_eq!(found(nothing).await, [], "{nothing:?}");
        }
        let wrong = platform.providers.find_organisations(&manager, &"a".repeat(201)).await.unwrap_err();
        assert_eq!((wrong.fields[0].pointer.as_str(), wrong.fields[0].code), ("/q", "too_long"));
    }

    async fn what_is_of_other_sectors_is_not_found(platform) {
        let facility = platform.facility().await;
        let other = Sector::ALL.into_iter().find(|sector| *sector != facility.sector).unwrap();
        let elsewhere = platform.facility_of(other).await;
        let own = organisation(platform, 1, "De Verzonnen Tuin", &facility).await;
        organisation(platform, 2, "De Verzonnen Linde", &elsewhere).await;
        let manager = platform.pilot_manager(&[facility.sector]).await;
        let providers = &platform.providers;
        for (asked, ids) in [
            ("verzonnen".to_owned(), vec![own]),
            (enterprise_number(1).to_string(), vec![own]),
            (enterprise_number(2).to_string(), vec![]),
            (elsewhere.external_id.clone(), vec![]),
        ] {
            let found = providers.find_organisations(&manager, &asked).await.unwrap();
            assert_eq!(found.into_iter().map(|one| one.id).collect::<Vec<_>>(), ids, "{asked}");
        }
    }
}
