//! Inviting many members with a list.

use domain::{ErrorKind, MemberRole};
use testkit::on_both_engines;
use testkit::platform::{member_token, names};

const HEAD: &str = "\u{feff}naam;e-mail;taal;rol;functie\r\n";

on_both_engines! {
    async fn a_right_list_invites_everybody_in_one_go(platform) {
        let owner = platform.member(1, MemberRole::Owner, &[]).await;
        let id = owner.organisations()[0];
        let file = format!("{HEAD}Noor;noor@example.org;nl;eigenaar;kwaliteit\r\nSam;Sam@Example.org;fr;leest mee;directie\r\n");
        let check = platform.providers.check_member_list(&owner, id, file.as_bytes()).await.unwrap();
        assert_eq!((check.right(), check.rows.len(), check.rows[1].line), (2, 2, 3));
        assert_eq!(check.rows[1].draft.role, "reader");
        assert!(platform.mails().await.is_empty(), "looking invites nobody");
        let done = platform.providers.invite_member_list(&owner, id, file.as_bytes(), false).await.unwrap();
        assert_eq!((done.invited, done.skipped), (2, 0));
        let mails = platform.mails().await;
        assert_eq!(names(&mails), ["member_invitation", "member_invitation"]);
        let token = member_token(&mails[0]).unwrap();
        assert_eq!(platform.providers.invited_to(token).await.unwrap().role, MemberRole::Owner);
        let dump = platform.dump().await;
        assert!(!dump.iter().any(|row| row.contains("noor@") || row.contains("Noor")), "sealed");
    }

    async fn a_wrong_row_stops_the_list_until_only_the_right_ones_are_wanted(platform) {
        let owner = platform.member(1, MemberRole::Owner, &[]).await;
        let id = owner.organisations()[0];
        let known = platform.add_member(1, MemberRole::Reader, &[]).await;
        let row = |email: &str| format!("X;{email};nl;lezer;medewerker\n");
        let waiting = HEAD.to_owned() + &row("waits@example.org");
        platform.providers.invite_member_list(&owner, id, waiting.as_bytes(), false).await.unwrap();
        platform.mails().await;
        let file = HEAD.to_owned()
            + &row(&known.to_uppercase()) + &row("waits@example.org") + &row("new@example.org")
            + &row("New+tag@example.org") + &row("@") + "Y;y@example.org;nl;lezer;medewerker;te veel\n";
        let check = platform.providers.check_member_list(&owner, id, file.as_bytes()).await.unwrap();
        let codes: Vec<_> = check.rows.iter().map(|row| row.errors.iter().map(|one| one.code).collect::<Vec<_>>()).collect();
        let expected: [&[&str]; 6] = [
            &["already_member"], &["already_invited"], &[], &["double_in_list"], &["bad_email"],
            &["too_many_cells"],
        ];
        assert_eq!(codes, expected);
        let before = platform.dump().await;
        let refused = platform.providers.invite_member_list(&owner, id, file.as_bytes(), false).await.unwrap_err();
        assert_eq!((refused.kind, refused.fields.len()), (ErrorKind::Invalid, 5));
        assert_eq!(refused.fields[0].pointer, "/rows/2/email");
        assert_eq!(platform.dump().await, before, "nothing changed");
        let done = platform.providers.invite_member_list(&owner, id, file.as_bytes(), true).await.unwrap();
        assert_eq!((done.invited, done.skipped), (1, 5));
        assert_eq!(platform.mail().await.to.address.expose(), "new@example.org");
        let none = platform.providers.invite_member_list(&owner, id, file.as_bytes(), true).await.unwrap_err();
        assert_eq!(none.kind, ErrorKind::Invalid, "nobody is left");
    }

    async fn only_owners_invite_with_a_list(platform) {
        let owner = platform.member(1, MemberRole::Owner, &[]).await;
        let responder = platform.member(1, MemberRole::Responder, &[]).await;
        let stranger = platform.member(2, MemberRole::Owner, &[]).await;
        let id = owner.organisations()[0];
        let file = format!("{HEAD}Noor;noor@example.org;nl;eigenaar;kwaliteit\n");
        for (who, code) in [(&responder, "owner_only"), (&stranger, "organisation_not_found")] {
            let looked = platform.providers.check_member_list(who, id, file.as_bytes()).await.unwrap_err();
            let invited = platform.providers.invite_member_list(who, id, file.as_bytes(), true).await.unwrap_err();
            assert_eq!((looked.code, invited.code), (code, code));
        }
    }
}
