//! Bringing members of many organisations in from one file.

use domain::{EnterpriseNumber, Facility, MemberRole, Redacted};
use std::io::Cursor;
use testkit::on_both_engines;
use testkit::platform::onboarding::{MemberImportError, MemberImportOptions, MemberImportSummary};
use testkit::platform::{TestPlatform, member_token, names};

const HEAD: &str = "number,organisation,name,email,language,role,function,facilities\n";
const ALL: MemberImportOptions = MemberImportOptions { dry_run: false, keep_going: false, vouched: true };

async fn import(
    platform: &TestPlatform,
    manager: &str,
    file: &str,
    options: MemberImportOptions,
) -> Result<MemberImportSummary, MemberImportError> {
    let manager = Redacted::new(manager.to_owned());
    platform.providers.import_members(&manager, Cursor::new(file.to_owned()), options, |_| {}).await
}

fn counts(of: &MemberImportSummary) -> (u64, u64, u64, u64, u64, bool) {
    (of.organisations, of.invited, of.unchanged, of.facilities, of.errors.total(), of.written)
}

fn wrong(of: &MemberImportSummary) -> Vec<(u64, Option<&'static str>, &'static str)> {
    of.errors.kept().iter().map(|one| (one.line, one.column, one.code)).collect()
}

async fn runner(platform: &TestPlatform, facility: &Facility) -> Option<String> {
    let view = platform.store.view();
    let organisation = view.facilities().find(facility.id).await.unwrap().unwrap().organisation?;
    let found = view.organisations().find_many(&[organisation]).await.unwrap();
    found.first().map(|one| one.name.clone())
}

on_both_engines! {
    async fn members_of_many_organisations_are_invited_once(platform) {
        let manager = platform.add_pilot_manager(&[]).await;
        let (one, two) = (platform.facility().await, platform.facility().await);
        let file = format!(
            "{HEAD}0500000059,De Wolk vzw,Noor Verzonnen,noor@example.org,nl,eigenaar,directie,{}|{}\n\
             0500000059,,,sam@example.org,fr,reader,staff,\n\
             BE 0500.000.158,De Zon,Ann,ann@example.org,en,owner,quality,\n",
            one.external_id, two.external_id,
        );
        let before = platform.dump().await;
        let tried = import(platform, &manager, &file, MemberImportOptions { dry_run: true, ..ALL }).await.unwrap();
        assert_eq!(counts(&tried), (2, 3, 0, 2, 0, false));
        assert_eq!(platform.dump().await, before, "a dry run writes nothing");
        assert_eq!(counts(&import(platform, &manager, &file, ALL).await.unwrap()), (2, 3, 0, 2, 0, true));
        let mails = platform.mails().await;
        assert_eq!(names(&mails), ["member_invitation"; 3]);
        let token = member_token(&mails[0]).unwrap();
        let invited = platform.providers.invited_to(token).await.unwrap();
        assert_eq!((invited.organisation.name.as_str(), invited.role), ("De Wolk vzw", MemberRole::Owner));
        assert_eq!(runner(platform, &one).await.as_deref(), Some("De Wolk vzw"));
        assert_eq!(runner(platform, &two).await.as_deref(), Some("De Wolk vzw"));
        let number: EnterpriseNumber = "0500000158".parse().unwrap();
        let zon = platform.store.view().organisations().find_by_number(&number).await.unwrap().unwrap();
        assert!(zon.verified.is_some());
        let audit = platform.store.view().audit_log().about(zon.id.0).await.unwrap();
        assert_eq!(audit.iter().map(|row| row.action.as_str()).collect::<Vec<_>>(), ["organisation.founded", "member.invited"]);
        let dump = platform.dump().await;
        assert!(!dump.iter().any(|row| row.contains("noor@") || row.contains("Noor")), "sealed");

        assert_eq!(counts(&import(platform, &manager, &file, ALL).await.unwrap()), (0, 0, 3, 0, 0, true));
        assert_eq!(platform.dump().await, dump, "the same again changes nothing");
        assert!(platform.mails().await.is_empty());
        let more = format!("{file}0500000158,,Bo,bo@example.org,nl,reader,staff,\n");
        assert_eq!(counts(&import(platform, &manager, &more, ALL).await.unwrap()), (0, 1, 3, 0, 0, true));
    }

    async fn a_file_with_errors_says_each_and_changes_nothing_until_its_good_rows_are_wanted(platform) {
        let manager = platform.add_pilot_manager(&[]).await;
        let (free, taken) = (platform.facility().await, platform.facility().await);
        platform.member(1, MemberRole::Owner, &[&taken]).await;
        let file = format!(
            "{HEAD}0500000059,De Wolk,Noor,noor@example.org,nl,owner,staff,{free}\n\
             0500000060,De Wolk,Noor,x1@example.org,nl,owner,staff,\n\
             0500000059,,Noor,Noor+tag@example.org,nl,owner,staff,\n\
             0500000059,,Noor,geen adres,de,baas,poetst,\n\
             \n\
             0500000059,,Noor,x2@example.org,nl,owner,staff,nergens|{taken}\n\
             0500000158,,Ann,ann@example.org,nl,owner,staff,\n\
             0500000257,De Maan,Bo,bo@example.org,nl,owner,staff,{free}\n\
             0500000059,,te weinig\n",
            free = free.external_id, taken = taken.external_id,
        );
        let expected = [
            (3, Some("number"), "bad_number"),
            (4, Some("email"), "double_in_list"),
            (5, Some("email"), "bad_email"),
            (5, Some("function"), "invalid_value"),
            (5, Some("language"), "invalid_value"),
            (5, Some("role"), "invalid_value"),
            (7, Some("facilities"), "other_organisation"),
            (7, Some("facilities"), "unknown_facility"),
            (8, Some("organisation"), "missing"),
            (9, Some("facilities"), "other_organisation"),
            (10, None, "missing_columns"),
        ];
        let before = platform.dump().await;
        let refused = import(platform, &manager, &file, ALL).await.unwrap();
        assert_eq!(wrong(&refused), expected);
        assert_eq!(counts(&refused), (1, 1, 0, 1, 11, false));
        assert!(!refused.errors.kept().iter().any(|one| one.to_string().contains("geen adres")), "no address is repeated");
        assert_eq!(platform.dump().await, before, "nothing is half done");
        let done = import(platform, &manager, &file, MemberImportOptions { keep_going: true, vouched: false, ..ALL }).await.unwrap();
        assert_eq!((counts(&done), wrong(&done).len()), ((1, 1, 0, 1, 11, true), 11));
        assert_eq!(platform.mail().await.to.address.expose(), "noor@example.org");
        let number: EnterpriseNumber = "0500000059".parse().unwrap();
        let wolk = platform.store.view().organisations().find_by_number(&number).await.unwrap().unwrap();
        assert_eq!(wolk.verified, None, "nobody vouched");
    }

    async fn what_is_no_list_and_who_is_no_manager_are_refused_at_once(platform) {
        platform.member(1, MemberRole::Owner, &[]).await;
        let before = platform.dump().await;
        let file = format!("{HEAD}0500000059,De Wolk,Noor,noor@example.org,nl,owner,staff,\n");
        let editor = "redactie@example.org";
        assert!(matches!(import(platform, editor, &file, ALL).await, Err(MemberImportError::NoManager)));
        assert_eq!(platform.dump().await, before);
        let manager = platform.add_pilot_manager(&[]).await;
        let headless = import(platform, &manager, "email,language\n", ALL).await.unwrap_err();
        assert!(headless.to_string().contains("\"number\""), "{headless}");
        let empty = import(platform, &manager, HEAD, ALL).await.unwrap();
        assert_eq!((empty.rows, counts(&empty)), (0, (0, 0, 0, 0, 0, true)));
    }
}
