//! Rows of `feedback_weeks`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback_weeks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub programme: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub week: i32,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub sector: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub moment: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub score: i32,
    pub answers: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
