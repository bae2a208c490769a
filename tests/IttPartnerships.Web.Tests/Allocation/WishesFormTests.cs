using IttPartnerships.Allocation;
using IttPartnerships.Web.Allocation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class WishesFormTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        ModelStateDictionary state = new();
        WishesForm.Read(WishesForm.Written(PlanWishes.Default), state).Levels.ShouldBe(PlanWishes.Default.Levels, ignoreOrder: true);
        state.IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("much")]
    [InlineData("")]
    public void A_level_that_is_none_is_told_beside_its_wish(string written)
    {
        ModelStateDictionary state = new();
        var wish = PlanWishes.All[0];
        WishesForm.Read(new Dictionary<string, string?> { [wish.Id] = written }, state);
        state[WishesForm.Field(wish.Id)].ShouldNotBeNull().Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe($"Choose how much it counts: {wish.Label}");
    }
}
