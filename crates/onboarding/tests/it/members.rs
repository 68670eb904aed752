//! The members of an organisation: inviting, joining, changing, ending.

use chrono::TimeDelta;
use domain::ids::OrganisationId;
use domain::{ErrorKind, MemberFunction, MemberRole, Redacted, Role, RuleError};
use futures::future::join;
use testkit::on_both_engines;
use testkit::platform::moderation::{Credentials, ProviderMember};
use testkit::platform::onboarding::{InvitedAccount, MemberDraft, Rights};
use testkit::platform::{PASSWORD, TestPlatform, member_token, names};

const NEW_PASSWORD: &str = "een lang nieuw wachtwoord";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn fields<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> Vec<(String, &'static str)> {
    answer.unwrap_err().fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}

fn draft(email: &str, role: &str) -> MemberDraft {
    MemberDraft {
        name: Redacted::new(" Sam  Verzonnen ".into()),
        email: Redacted::new(email.into()),
        role: role.into(),
        function: "quality".into(),
        language: "fr".into(),
    }
}

fn password(text: &str) -> Redacted<String> {
    Redacted::new(text.into())
}

fn rights(role: MemberRole) -> Rights {
    Rights { role, function: MemberFunction::Ombuds }
}

async fn owner(platform: &TestPlatform, n: u32) -> (ProviderMember, OrganisationId) {
    let owner = platform.member(n, MemberRole::Owner, &[]).await;
    let organisation = owner.organisations()[0];
    (owner, organisation)
}

/// Invites and gives the token of the mail.
async fn invited(platform: &TestPlatform, owner: &ProviderMember, draft: &MemberDraft) -> String {
    platform.providers.invite_member(owner, owner.organisations()[0], draft).await.unwrap();
    member_token(&platform.mail().await).unwrap().to_owned()
}

async fn signed_in(platform: &TestPlatform, email: &str, password: &str) -> ProviderMember {
    let given = Credentials {
        email: Redacted::new(email.into()),
        password: Redacted::new(password.into()),
        ..Credentials::default()
    };
    let signed_in = platform.desk.sign_in_provider_with(&given).await.unwrap();
    platform.desk.authenticate_provider(&signed_in.token).await.unwrap()
}

async fn actions(platform: &TestPlatform, organisation: OrganisationId) -> Vec<String> {
    let rows = platform.store.view().audit_log().about(organisation.0).await.unwrap();
    rows.into_iter().map(|row| row.action).collect()
}

on_both_engines! {
    async fn somebody_invited_chooses_a_password_and_joins_once(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let draft = draft("Sam+werk@Example.ORG", "responder");
        let id = platform.providers.invite_member(&owner, organisation, &draft).await.unwrap();
        let mail = platform.mail().await;
        assert_eq!(mail.to.address.expose(), "sam+werk@example.org");
        assert_eq!((mail.to.first_name.expose().as_str(), mail.to.language.code()), ("Sam Verzonnen", "fr"));
        let token = member_token(&mail).unwrap().to_owned();
        assert!(token.len() >= 43, "256 bits");

        let list = platform.providers.members(&owner, organisation).await.unwrap();
        assert_eq!((list.members.len(), list.invitations.len()), (1, 1));
        assert_eq!(list.invitations[0].email.expose(), "sam+werk@example.org");
        let dump = platform.dump().await;
        assert!(!dump.iter().any(|row| row.contains("sam+werk") || row.contains(&token)), "sealed and hashed");

        let to = platform.providers.invited_to(&token).await.unwrap();
        assert_eq!((to.account, to.role, to.email.expose().as_str()),
            (InvitedAccount::None, MemberRole::Responder, "sam+werk@example.org"));
        let short = platform.providers.join_with_password(&token, &password("kort")).await;
        assert_eq!(fields(short), [("/password".to_owned(), "bad_password")]);
        let account = platform.providers.join_with_password(&token, &password(NEW_PASSWORD)).await.unwrap();
        let again = platform.providers.join_with_password(&token, &password(NEW_PASSWORD)).await;
        assert_eq!(told(again), (ErrorKind::Gone, "invitation_used"));

        let member = signed_in(platform, "sam+werk@example.org", NEW_PASSWORD).await;
        assert_eq!((member.id(), member.memberships()[0].role), (account, MemberRole::Responder));
        assert_eq!(member.memberships()[0].function, MemberFunction::Quality);
        let list = platform.providers.members(&owner, organisation).await.unwrap();
        assert_eq!((list.members.len(), list.invitations.len()), (2, 0));
        assert_eq!(actions(platform, organisation).await, ["member.invited", "member.joined"]);
        let row = platform.store.view().member_invitations().of(&[organisation]).await.unwrap().remove(0);
        assert_eq!((row.id, row.person.bytes.len(), row.account), (id, 0, Some(account)), "forgotten");
        let dump = platform.dump().await;
        let with_address = dump.iter().filter(|row| row.contains("sam+werk"));
        assert!(with_address.clone().all(|row| row.starts_with("editors:")) && with_address.count() == 1);
    }

    async fn who_has_an_account_joins_another_organisation_after_signing_in(platform) {
        let (first, _) = owner(platform, 1).await;
        let (second, organisation) = owner(platform, 2).await;
        let email = platform.add_member(1, MemberRole::Reader, &[]).await;
        let token = invited(platform, &second, &draft(&email.to_uppercase(), "owner")).await;
        assert_eq!(platform.providers.invited_to(&token).await.unwrap().account, InvitedAccount::OfProvider);
        let new = platform.providers.join_with_password(&token, &password(NEW_PASSWORD)).await;
        assert_eq!(told(new), (ErrorKind::Conflict, "account_exists"));
        assert_eq!(told(platform.providers.join(&first, &token).await), (ErrorKind::Conflict, "other_account"));
        let member = signed_in(platform, &email, PASSWORD).await;
        assert_eq!(platform.providers.join(&member, &token).await.unwrap(), organisation);
        assert_eq!(told(platform.providers.join(&member, &token).await), (ErrorKind::Gone, "invitation_used"));
        let member = signed_in(platform, &email, PASSWORD).await;
        let mine = platform.providers.my_organisations(&member).await.unwrap();
        let roles: Vec<MemberRole> = mine.iter().map(|one| one.role).collect();
        assert_eq!(roles, [MemberRole::Reader, MemberRole::Owner]);
    }

    async fn an_invitation_does_not_tell_who_has_an_account(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        platform.editor(Role::Editor).await;
        let editor = platform.desk.editors().await.unwrap().remove(0).email.into_inner();
        let provider = platform.add_member(2, MemberRole::Owner, &[]).await;
        for email in [editor.as_str(), provider.as_str(), "niemand@example.org"] {
            platform.providers.invite_member(&owner, organisation, &draft(email, "reader")).await.unwrap();
            assert_eq!(names(&platform.mails().await), ["member_invitation"]);
        }
        // Who reads the mail of that address may know that it has an account.
        let row = platform.store.view().member_invitations().of(&[organisation]).await.unwrap().pop().unwrap();
        platform.pass(TimeDelta::minutes(2));
        platform.providers.resend_member_invitation(&owner, organisation, row.id).await.unwrap();
        let token = member_token(&platform.mail().await).unwrap().to_owned();
        let elsewhere = (ErrorKind::Conflict, "account_elsewhere");
        assert_eq!(told(platform.providers.invited_to(&token).await), elsewhere);
        assert_eq!(told(platform.providers.join_with_password(&token, &password(NEW_PASSWORD)).await), elsewhere);
    }

    async fn wrong_input_and_strangers_change_nothing(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let email = platform.add_member(1, MemberRole::Responder, &[]).await;
        let responder = signed_in(platform, &email, PASSWORD).await;
        let (stranger, elsewhere) = self::owner(platform, 2).await;
        invited(platform, &owner, &draft("sam@example.org", "reader")).await;
        let open = platform.providers.members(&owner, organisation).await.unwrap().invitations[0].id;
        let before = platform.dump().await;

        let empty = platform.providers.invite_member(&owner, organisation, &MemberDraft::default()).await;
        let pointers: Vec<String> = fields(empty).into_iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(pointers, ["/name", "/email", "/role", "/function", "/language"]);
        for (draft, code) in [
            (draft("sam+ander@example.org", "reader"), "already_invited"),
            (draft(&email, "reader"), "already_member"),
        ] {
            let answer = platform.providers.invite_member(&owner, organisation, &draft).await;
            assert_eq!(fields(answer), [("/email".to_owned(), code)]);
        }
        let missing = (ErrorKind::NotFound, "organisation_not_found");
        let forbidden = (ErrorKind::Forbidden, "owner_only");
        for (who, expected) in [(&stranger, missing), (&responder, forbidden)] {
            let (providers, draft) = (&platform.providers, draft("ann@example.org", "owner"));
            assert_eq!(told(providers.members(who, organisation).await), expected);
            assert_eq!(told(providers.invite_member(who, organisation, &draft).await), expected);
            assert_eq!(told(providers.resend_member_invitation(who, organisation, open).await), expected);
            assert_eq!(told(providers.withdraw_member_invitation(who, organisation, open).await), expected);
            let change = rights(MemberRole::Owner);
            assert_eq!(told(providers.change_colleague(who, organisation, who.id(), change).await), expected);
            assert_eq!(told(providers.remove_colleague(who, organisation, owner.id()).await), expected);
        }
        let foreign = platform.providers.withdraw_member_invitation(&stranger, elsewhere, open).await;
        assert_eq!(told(foreign), (ErrorKind::NotFound, "invitation_not_found"));
        let nobody = platform.providers.remove_colleague(&owner, organisation, stranger.id()).await;
        assert_eq!(told(nobody), (ErrorKind::NotFound, "member_not_found"));
        let soon = platform.providers.resend_member_invitation(&owner, organisation, open).await;
        assert_eq!(told(soon), (ErrorKind::TooMany, "too_soon"));
        assert_eq!(told(platform.providers.invited_to("raden").await), (ErrorKind::NotFound, "invitation_not_found"));
        assert_eq!(platform.dump().await, before);
        assert!(Rights::parse("baas", "staff").is_err() && Rights::parse("owner", "").is_err());
    }

    async fn a_link_ends_when_it_is_sent_again_taken_back_or_old(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let first = invited(platform, &owner, &draft("sam@example.org", "reader")).await;
        let id = platform.providers.members(&owner, organisation).await.unwrap().invitations[0].id;
        platform.pass(TimeDelta::days(15));
        let expired = (ErrorKind::Gone, "invitation_expired");
        assert_eq!(told(platform.providers.join_with_password(&first, &password(NEW_PASSWORD)).await), expired);
        assert!(!platform.providers.members(&owner, organisation).await.unwrap().invitations[0].open);
        platform.providers.resend_member_invitation(&owner, organisation, id).await.unwrap();
        let second = member_token(&platform.mail().await).unwrap().to_owned();
        assert_eq!(told(platform.providers.invited_to(&first).await), (ErrorKind::NotFound, "invitation_not_found"));
        platform.providers.invited_to(&second).await.unwrap();
        platform.providers.withdraw_member_invitation(&owner, organisation, id).await.unwrap();
        assert_eq!(told(platform.providers.join_with_password(&second, &password(NEW_PASSWORD)).await), expired);
        let closed = platform.providers.resend_member_invitation(&owner, organisation, id).await;
        assert_eq!(told(closed), (ErrorKind::Conflict, "invitation_closed"));
        assert!(platform.mails().await.is_empty());
        assert!(!platform.dump().await.iter().any(|row| row.contains("sam@example.org")));
    }

    async fn there_is_always_an_owner_who_can_sign_in(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let last = (ErrorKind::Conflict, "last_owner");
        let reader = rights(MemberRole::Reader);
        assert_eq!(told(platform.providers.change_colleague(&owner, organisation, owner.id(), reader).await), last);
        assert_eq!(told(platform.providers.remove_colleague(&owner, organisation, owner.id()).await), last);
        // As another function the last owner stays an owner.
        platform.providers.change_colleague(&owner, organisation, owner.id(), rights(MemberRole::Owner)).await.unwrap();
        let email = platform.add_member(1, MemberRole::Owner, &[]).await;
        platform.desk.set_active(&Redacted::new(email.clone()), false).await.unwrap();
        assert_eq!(told(platform.providers.remove_colleague(&owner, organisation, owner.id()).await), last);
        platform.desk.set_active(&Redacted::new(email.clone()), true).await.unwrap();
        platform.providers.change_colleague(&owner, organisation, owner.id(), reader).await.unwrap();
        // The session began with the rights of an owner.
        let answer = platform.providers.invite_member(&owner, organisation, &draft("a@example.org", "owner")).await;
        assert_eq!(told(answer), (ErrorKind::Forbidden, "owner_only"));
        let other = signed_in(platform, &email, PASSWORD).await;
        platform.providers.remove_colleague(&other, organisation, owner.id()).await.unwrap();
        assert_eq!(actions(platform, organisation).await, ["member.changed", "member.changed", "member.removed"]);
        let list = platform.providers.members(&other, organisation).await.unwrap();
        assert_eq!(list.members.len(), 1);
    }

    async fn two_owners_cannot_remove_each_other_at_once(platform) {
        let (one, organisation) = owner(platform, 1).await;
        let email = platform.add_member(1, MemberRole::Owner, &[]).await;
        let other = signed_in(platform, &email, PASSWORD).await;
        let (first, second) = join(
            platform.providers.remove_colleague(&one, organisation, other.id()),
            platform.providers.remove_colleague(&other, organisation, one.id()),
        ).await;
        assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1, "{first:?} {second:?}");
        let left = platform.store.view().memberships().members_of(organisation).await.unwrap();
        assert_eq!((left.len(), left[0].membership.role), (1, MemberRole::Owner));
    }

    async fn one_token_makes_one_member_however_often_it_is_used_at_once(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let token = invited(platform, &owner, &draft("sam@example.org", "reader")).await;
        let (own, other) = (password(NEW_PASSWORD), password("een heel ander wachtwoord"));
        let (first, second) = join(
            platform.providers.join_with_password(&token, &own),
            platform.providers.join_with_password(&token, &other),
        ).await;
        assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1, "{first:?} {second:?}");
        assert_eq!(platform.store.view().memberships().members_of(organisation).await.unwrap().len(), 2);
        assert_eq!(actions(platform, organisation).await, ["member.invited", "member.joined"]);
    }

    async fn one_address_is_invited_once_however_often_at_once(platform) {
        let (owner, organisation) = owner(platform, 1).await;
        let draft = draft("sam@example.org", "reader");
        let (first, second) = join(
            platform.providers.invite_member(&owner, organisation, &draft),
            platform.providers.invite_member(&owner, organisation, &draft),
        ).await;
        assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1, "{first:?} {second:?}");
        assert_eq!(platform.mails().await.len(), 1);
    }
}
