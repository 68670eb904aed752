//! Rows of `subscribers`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subscribers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub address_hash: Vec<u8>,
    pub identity: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub identity_key: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub created_at: DateTimeUtc,
    pub asked_count: i32,
    pub asked_since: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
