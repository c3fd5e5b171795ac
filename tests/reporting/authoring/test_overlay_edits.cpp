#include "drafts.h"
#include "reporting/authoring/check_draft.h"

using namespace test;

namespace {

/// An overlay of the small template with nothing in it yet.
TemplateFiles overlay() {
    return TemplateDraft::overlayOf(small(), "../mini", "site", "1.0.0").files();
}

bool isGood(const TemplateFiles& files) {
    const auto check = checkDraft(files);
    for (const auto& one : check.problems)
        BOOST_TEST_MESSAGE(one.diagnostic.file << ":" << one.diagnostic.line << ": " << one.diagnostic.message);
    return check.compiled != nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_inherited_value_becomes_the_smallest_entry_that_says_it) {
    BOOST_REQUIRE(isGood(overlay()));
    const auto files = edited(overlay(), {SetValue{at("template.yaml#parameters/@limit/value"), scalar("20")}});
    BOOST_TEST(textOf(files, "template.yaml") ==
               "id: site\nversion: 1.0.0\nstatus: DRAFT\nextends: ../mini\nparameters:\n  - {id: limit, value: 20}\n");
    BOOST_TEST(isGood(files));
    const DraftView view(files);
    BOOST_TEST((view.owner(at("template.yaml#parameters/@limit")) == Owner::Changed));
    BOOST_TEST((view.owner(at("template.yaml#parameters/@short_way")) == Owner::Base));
    BOOST_TEST(view.at(at("template.yaml#parameters/@limit/value"))->value.text == "20");
    BOOST_TEST(view.at(at("template.yaml#parameters/@limit/unit"))->value.text == "mL");
    BOOST_TEST(view.at(at("template.yaml#parameters/@limit/unit"))->place.file == "../mini/template.yaml");
    BOOST_TEST(edited(files, {Revert{at("template.yaml#parameters/@limit/value")}}).sameBytes(overlay()));
    BOOST_TEST(edited(files, {Revert{at("template.yaml#parameters/@limit")}}).sameBytes(overlay()));
}

BOOST_AUTO_TEST_CASE(an_inherited_question_is_changed_without_its_file) {
    const NodePath required = at("questions/02_door.yaml#questions/@reach/required");
    const DraftView base(small());
    std::string file;
    for (const auto& name : base.fileNames())
        if (base.has({name, {"questions", "@reach"}})) file = name;
    BOOST_REQUIRE(!file.empty());
    const NodePath path{file, required.steps};
    const auto files = edited(overlay(), {SetValue{path, scalar("no")}});
    BOOST_TEST(isGood(files));
    BOOST_TEST(textOf(files, file).size() < 60u);
    const auto option = edited(
        files, {AddItem{{file, {"questions", "@reach", "options"}}, value("{id: R3, code: option}"), "@R2"},
                SetWords{"en", "option.reach.R3", "three", false}, SetWords{"zh", "option.reach.R3", "三", false}});
    const auto steps = DraftView(option).items({file, {"questions", "@reach", "options"}});
    BOOST_TEST(steps == (std::vector<std::string>{"@R0", "@R1", "@R3", "@R2"}), boost::test_tools::per_element());
    BOOST_TEST(edited(option, {Revert{{file, {"questions"}}}}).text(file) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_table_row_is_added_moved_and_taken_away_by_the_overlay) {
    const NodePath rows = at("rules/tables.yaml#tables/@door/rows");
    const auto before = DraftView(small()).items(rows);
    BOOST_REQUIRE(before.size() >= 2u);
    const auto row = value("{rule: NEW, when: \"V == VX\", then: {class: UNSURE, kind: tech}}");
    const auto added = edited(overlay(), {AddItem{rows, row, before[1]}});
    BOOST_TEST(isGood(added));
    BOOST_TEST(DraftView(added).items(rows)[1] == "@NEW");
    const auto then = edited(overlay(), {SetValue{rows / before[0] / "when", scalar("V == V1")}});
    BOOST_TEST(DraftView(then).at(rows / before[0] / "when")->value.text == "V == V1");
    const auto moved = edited(overlay(), {MoveItem{rows / before[0], before[2]}});
    BOOST_TEST(DraftView(moved).items(rows)[1] == before[0]);
    const auto gone = edited(overlay(), {RemoveItem{rows / before[0]}});
    BOOST_TEST(DraftView(gone).items(rows)[0] == before[1]);
    BOOST_TEST((DraftView(gone).owner(rows / before[0]) == Owner::Removed));
    BOOST_TEST(edited(gone, {Revert{rows / before[0]}}).sameBytes(overlay()));
    BOOST_TEST(edited(added, {RemoveItem{rows / "@NEW"}}).sameBytes(overlay()));
}

BOOST_AUTO_TEST_CASE(what_an_overlay_replaces_as_a_whole_is_copied_with_the_change) {
    const NodePath marks = at("template.yaml#marks");
    const auto files = edited(overlay(), {AddItem{marks, scalar("rest"), "[0]"}});
    BOOST_TEST(DraftView(files).at(marks)->value.flow() == "[rest, start, walked]");
    const auto fewer = edited(files, {RemoveItem{marks / "[1]"}});
    BOOST_TEST(DraftView(fewer).at(marks)->value.flow() == "[rest, walked]");
    // `then` of a row
    const NodePath rows = at("rules/tables.yaml#tables/@door/rows");
    const DraftView base(small());
    for (const auto& step : base.items(rows)) {
        const NodePath conclusion = rows / step / "then" / "class";
        if (!base.has(conclusion)) continue;
        const auto changed = edited(overlay(), {SetValue{conclusion, scalar("UNSURE")}});
        const DraftView view(changed);
        BOOST_TEST(view.at(conclusion)->value.text == "UNSURE");
        auto expected = base.at(rows / step / "then")->value;
        expected.set("class", scalar("UNSURE"));
        BOOST_TEST((view.at(rows / step / "then")->value == expected));
    }
}

BOOST_AUTO_TEST_CASE(a_key_of_the_base_cannot_be_taken_away) {
    const auto done = applyEdits(overlay(), {ClearValue{at("template.yaml#parameters/@limit/unit")}});
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().code == "draft.inherited");
    const auto renamed = applyEdits(overlay(), {RenameId{ItemKind::Question, "reach", "range", ""}});
    BOOST_REQUIRE(!renamed);
    BOOST_TEST(renamed.error().code == "draft.rename");
}

BOOST_AUTO_TEST_CASE(inherited_words_and_steps_are_changed_in_the_overlay) {
    const auto words = edited(overlay(), {SetWords{"en", "option.reach.R2", "far end", false}});
    BOOST_TEST(textOf(words, "en/labels.yaml") == "option.reach.R2: \"far end\"\n");
    BOOST_TEST(isGood(words));
    const auto turned = edited(overlay(), {MoveStep{"door", "general"}});
    BOOST_TEST(DraftView(turned).at(at("template.yaml#steps"))->value.flow() == "[door, general]");
}

BOOST_AUTO_TEST_CASE(the_shipped_template_can_be_changed_everywhere_by_an_overlay) {
    const auto files = TemplateDraft::overlayOf(shipped(), "../hsg", "ours", "1.0.0").files();
    const DraftView view(files);
    int tried = 0;
    for (const auto& group : view.outline())
        for (const auto& one : group.children) {
            if (one.path.steps.empty() || one.kind == ItemKind::Language || tried % 19 > 0) {
                ++tried;
                continue;
            }
            ++tried;
            const auto gone = applyEdits(files, {RemoveItem{one.path}});
            if (one.kind == ItemKind::Code) continue;  // a key, no item of a list
            BOOST_REQUIRE_MESSAGE(gone, one.path.text());
            BOOST_TEST(DraftView(*gone).items(one.path.parent()).size() + 1 == view.items(one.path.parent()).size(),
                       one.path.text());
        }
    BOOST_TEST(tried > 100);
    // one of several that share an id
    const NodePath one = at("rules/limitations.yaml#limitations/@Q05~2");
    const auto gone = edited(files, {RemoveItem{one}});
    BOOST_TEST(DraftView(gone).items(one.parent()).size() + 1 == view.items(one.parent()).size());
}
