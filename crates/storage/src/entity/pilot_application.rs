//! Rows of `pilot_applications`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pilot_applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub programme: String,
    #[sea_orm(column_type = "Text")]
    pub version: String,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub wave: Option<i32>,
    #[sea_orm(column_type = "Text")]
    pub applicant: String,
    #[sea_orm(column_type = "Text")]
    pub applicant_name: String,
    #[sea_orm(column_type = "Text")]
    pub municipalities: String,
    #[sea_orm(column_type = "Text")]
    pub local_desk: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub charter: Option<String>,
    pub contact_hash: Vec<u8>,
    pub sealed: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub sealed_key: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub created_at: DateTimeUtc,
    pub confirmed_at: Option<DateTimeUtc>,
    pub moved_at: DateTimeUtc,
    pub asked_count: i32,
    pub asked_since: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
