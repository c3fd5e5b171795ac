#include <algorithm>
#include <random>

#include "drafts.h"
#include "reporting/authoring/check_draft.h"

using namespace test;

namespace {

const std::string parameters =
    "# who answers for it\n"
    "parameters:            # every threshold\n"
    "  # the first\n"
    "  - {id: limit, value: 15, unit: mL, source: \"a, b\"}   # litres are wrong\n"
    "\n"
    "  # of two lines\n"
    "  - id: short_way\n"
    "    value: no          # never\n"
    "    source: 'it''s'\n"
    "  - {id: last, value: 1, source: x}\n"
    "marks: [start,  walked]\n";

TemplateFiles sample() {
    return with(small(), "codes.yaml", parameters);
}

std::string after(const std::vector<TemplateEdit>& edits) {
    return textOf(edited(sample(), edits), "codes.yaml");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto found = text.find(from);
    BOOST_REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_value_changes_nothing_but_itself) {
    const std::string file = "codes.yaml#parameters";
    BOOST_TEST(after({SetValue{at(file + "/@limit/value"), scalar("20")}}) == replaced(parameters, "15", "20"));
    BOOST_TEST(after({SetValue{at(file + "/@limit/source"), scalar("say \"c\"")}}) ==
               replaced(parameters, "\"a, b\"", "\"say \\\"c\\\"\""));
    BOOST_TEST(after({SetValue{at(file + "/@short_way/source"), scalar("that's")}}) ==
               replaced(parameters, "'it''s'", "'that''s'"));
    BOOST_TEST(after({SetValue{at(file + "/@short_way/value"), scalar("a: b")}}) ==
               replaced(parameters, "value: no ", "value: \"a: b\" "));
    BOOST_TEST(after({SetValue{at("codes.yaml#marks"), DraftValue::list({"start", "end"})}}) ==
               replaced(parameters, "[start,  walked]", "[start, end]"));
    BOOST_TEST(after({SetValue{at(file + "/@limit/value"), scalar("15")}}) == parameters);
}

BOOST_AUTO_TEST_CASE(a_key_comes_and_goes_on_its_own_line) {
    const std::string file = "codes.yaml#parameters";
    BOOST_TEST(after({SetValue{at(file + "/@limit/extra"), scalar("1")}}) ==
               replaced(parameters, "\"a, b\"}", "\"a, b\", extra: 1}"));
    BOOST_TEST(after({SetValue{at(file + "/@short_way/unit"), scalar("mm")}}) ==
               replaced(parameters, "'it''s'\n", "'it''s'\n    unit: mm\n"));
    BOOST_TEST(after({ClearValue{at(file + "/@limit/unit")}}) == replaced(parameters, ", unit: mL", ""));
    BOOST_TEST(after({ClearValue{at(file + "/@short_way/value")}}) ==
               replaced(parameters, "    value: no          # never\n", ""));
    const auto twice = edited(sample(), {SetValue{at(file + "/@short_way/unit"), scalar("mm")}});
    BOOST_TEST(textOf(edited(twice, {ClearValue{at(file + "/@short_way/unit")}}), "codes.yaml") == parameters);
}

BOOST_AUTO_TEST_CASE(items_are_written_like_their_neighbours) {
    const NodePath list = at("codes.yaml#parameters");
    BOOST_TEST(after({AddItem{list, value("{id: new, value: 2}"), ""}}) ==
               replaced(parameters, "source: x}\n", "source: x}\n  - {id: new, value: 2}\n"));
    BOOST_TEST(after({AddItem{list, value("{id: new, value: 2}"), "@last"}}) ==
               replaced(parameters, "'it''s'\n", "'it''s'\n  - id: new\n    value: 2\n"));
    BOOST_TEST(after({AddItem{at("codes.yaml#marks"), scalar("mid"), "[1]"}}) ==
               replaced(parameters, "walked", "mid, walked"));
    BOOST_TEST(after({RemoveItem{list / "@last"}}) ==
               replaced(parameters, "  - {id: last, value: 1, source: x}\n", ""));
    BOOST_TEST(after({DuplicateItem{list / "@limit", "other"}}) ==
               replaced(parameters, "# litres are wrong\n",
                        "# litres are wrong\n  - {id: other, value: 15, unit: mL, source: \"a, b\"}\n"));
    const auto twice = applyEdits(sample(), {AddItem{list, value("{id: limit}"), ""}});
    BOOST_REQUIRE(!twice);
    BOOST_TEST(twice.error().code == "draft.exists");
}

BOOST_AUTO_TEST_CASE(a_moved_item_takes_its_comment_along) {
    const NodePath list = at("codes.yaml#parameters");
    const auto moved = after({MoveItem{list / "@short_way", ""}});
    BOOST_TEST(moved ==
               "# who answers for it\nparameters:            # every threshold\n  # the first\n"
               "  - {id: limit, value: 15, unit: mL, source: \"a, b\"}   # litres are wrong\n\n"
               "  - {id: last, value: 1, source: x}\n"
               "  # of two lines\n  - id: short_way\n    value: no          # never\n    source: 'it''s'\n"
               "marks: [start,  walked]\n");
    const auto first = textOf(edited(sample(), {MoveItem{list / "@last", "@limit"}}), "codes.yaml");
    BOOST_TEST(first.find("{id: last") < first.find("{id: limit"));
    BOOST_TEST(first.size() == parameters.size());
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_refused_and_nothing_changes) {
    const auto code = [](const TemplateEdit& edit) {
        const auto done = applyEdits(sample(), {edit});
        return done ? std::string("done") : done.error().code;
    };
    BOOST_TEST(code(SetValue{at("codes.yaml#parameters/@nobody/value"), scalar("1")}) == "draft.no-item");
    BOOST_TEST(code(RemoveItem{at("codes.yaml#parameters/@nobody")}) == "draft.no-item");
    BOOST_TEST(code(MoveItem{at("codes.yaml#parameters/@limit"), "@nobody"}) == "draft.no-item");
    BOOST_TEST(code(SetFile{"../escape.yaml", "x"}) == "draft.file");
    BOOST_TEST(code(SetFile{"readme.txt", "x"}) == "draft.file");
    BOOST_TEST(code(SetFile{"codes.yaml", std::string((8u << 20) + 1, 'x')}) == "draft.limit");
    BOOST_TEST(code(RemoveFile{"template.yaml"}) == "draft.file");
    const auto broken = with(sample(), "codes.yaml", "a: [1\n");
    const auto refused = applyEdits(broken, {SetValue{at("codes.yaml#a"), scalar("1")}});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "draft.syntax");
    TemplateDraft draft(sample());
    BOOST_TEST(!draft.apply({SetValue{at("codes.yaml#marks"), scalar("x")}, RemoveFile{"nothing.yaml"}}, "both"));
    BOOST_TEST(!draft.isChanged());
}

BOOST_AUTO_TEST_CASE(undo_and_redo_give_the_bytes_back) {
    TemplateDraft draft(sample());
    BOOST_TEST(!draft.canUndo());
    BOOST_REQUIRE(draft.apply({SetValue{at("codes.yaml#parameters/@limit/value"), scalar("20")}}, "one"));
    BOOST_REQUIRE(draft.apply({SetWords{"en", "option.reach.R2", "the end", false}}, "two"));
    const TemplateFiles last = draft.files();
    BOOST_TEST(draft.undoDescription() == "two");
    draft.undo();
    draft.undo();
    BOOST_TEST(!draft.canUndo());
    BOOST_TEST(draft.files().sameBytes(sample()));
    BOOST_TEST(draft.redoDescription() == "one");
    draft.redo();
    draft.redo();
    BOOST_TEST(draft.files().sameBytes(last));
    TemplateDraft other(sample());
    BOOST_REQUIRE(other.restore(draft.journal()));
    BOOST_TEST(other.files().sameBytes(last));
    BOOST_TEST(!other.restore("{}"));
}

namespace {

/// Every scalar of a value with its way.
void scalars(const DraftView& view, const NodePath& path, std::vector<NodePath>& into) {
    const auto node = view.at(path);
    if (!node) return;
    if (node->value.kind == DraftValue::Kind::Scalar) {
        if (!path.steps.empty()) into.push_back(path);
    } else if (node->value.kind == DraftValue::Kind::Map) {
        for (const auto& entry : node->value.entries) scalars(view, path / entry.first, into);
    } else {
        for (const auto& step : view.items(path)) scalars(view, path / step, into);
    }
}

std::size_t changedBytes(const std::string& a, const std::string& b) {
    std::size_t head = 0, tail = 0;
    const std::size_t both = std::min(a.size(), b.size());
    while (head < both && a[head] == b[head]) ++head;
    while (tail < both - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    return std::max(a.size(), b.size()) - head - tail;
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_scalar_of_the_shipped_template_can_be_set_in_place) {
    const auto files = shipped();
    const DraftView view(files);
    std::mt19937 random(4);
    const std::vector<std::string> texts{"x",    "a: b # c", "it's \"so\"", "中文，顿号", "[1, 2]", "yes", "12.5",
                                         "a\nb", ""};
    int tried = 0;
    for (const auto& name : view.fileNames()) {
        std::vector<NodePath> all;
        scalars(view, {name, {}}, all);
        std::shuffle(all.begin(), all.end(), random);
        for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 4); ++i) {
            if (all[i].steps.back() == "id" || all[i].steps.back() == "rule" || all[i].steps.back() == "name" ||
                all[i].steps.back() == "phrase" || all[i].steps.back() == "text")
                continue;  // the way itself would change
            const auto& text = texts[random() % texts.size()];
            const auto done = applyEdits(files, {SetValue{all[i], scalar(text)}});
            BOOST_REQUIRE_MESSAGE(done, all[i].text());
            const auto now = DraftView(*done).at(all[i]);
            BOOST_REQUIRE_MESSAGE(now, all[i].text());
            BOOST_TEST(now->value.text == text, all[i].text());
            const auto old = view.at(all[i])->value.text;
            BOOST_TEST(changedBytes(textOf(files, name), textOf(*done, name)) <=
                       std::max(2 * text.size(), 2 * old.size()) + 8);
            ++tried;
        }
    }
    BOOST_TEST(tried > 30);
}

BOOST_AUTO_TEST_CASE(whatever_is_edited_undo_gives_the_template_back) {
    const auto files = shipped();
    std::mt19937 random(7);
    TemplateDraft draft(files);
    int done = 0;
    for (int round = 0; round < 24; ++round) {
        const DraftView view(draft.files());
        std::vector<const OutlineItem*> items;
        for (const auto& group : view.outline())
            for (const auto& one : group.children) items.push_back(&one);
        const auto& one = *items[random() % items.size()];
        const NodePath list = one.path.parent();
        const auto steps = one.path.steps.empty() ? std::vector<std::string>{} : view.items(list);
        const std::string before = steps.empty() || random() % 3 == 0 ? "" : steps[random() % steps.size()];
        std::vector<TemplateEdit> choice{MoveItem{one.path, before}, RemoveItem{one.path},
                                         DuplicateItem{one.path, "copy_" + std::to_string(round)},
                                         SetWords{"zh", "option.new.O" + std::to_string(round), "词", false}};
        if (draft.apply({choice[random() % choice.size()]}, "edit")) ++done;
        BOOST_TEST(DraftView(draft.files()).problems().empty());
    }
    BOOST_TEST(done > 10);
    BOOST_TEST(draft.isChanged());
    while (draft.canUndo()) draft.undo();
    BOOST_TEST(draft.files().sameBytes(files));
    BOOST_TEST(!draft.isChanged());
}

BOOST_AUTO_TEST_CASE(words_stand_beside_their_relatives) {
    const auto files = edited(small(), {SetWords{"en", "option.reach.R9", "nine", false}});
    const auto text = textOf(files, "en/labels.yaml");
    const auto place = text.find("option.reach.R9: nine\n");
    BOOST_REQUIRE(place != std::string::npos);
    BOOST_TEST(text.rfind("option.reach.R", place - 1) > place - 60);
    const auto removed = edited(files, {ClearWords{"en", "option.reach.R9", false}});
    BOOST_TEST(removed.sameBytes(small()));
    const auto german = edited(small(), {AddLanguage{"de", "en"}});
    BOOST_TEST(checkDraft(german).errors() == 0);
    const auto empty = checkDraft(edited(small(), {AddLanguage{"de", ""}}));
    BOOST_TEST(empty.errors() > 0);
    BOOST_TEST(edited(german, {RemoveLanguage{"de"}}).sameBytes(small()));
}

BOOST_AUTO_TEST_CASE(steps_are_added_ordered_and_removed) {
    const auto question = value("{id: extra, kind: text, code: remark}");
    const auto more =
        edited(small(), {AddStep{"more", false, question, "door"}, SetWords{"en", "step.more", "More", false},
                         SetWords{"zh", "step.more", "更多", false}, SetWords{"en", "question.extra", "Extra", false},
                         SetWords{"zh", "question.extra", "其他", false}});
    const auto check = checkDraft(more);
    for (const auto& one : check.problems) BOOST_TEST_MESSAGE(one.diagnostic.message);
    BOOST_REQUIRE(check.compiled);
    std::vector<std::string> steps;
    for (const auto& step : templateOf(*check.compiled).steps) steps.push_back(step.id);
    BOOST_TEST(steps == (std::vector<std::string>{"general", "more", "door"}), boost::test_tools::per_element());
    const auto gone = edited(more, {RemoveStep{"more"}});
    BOOST_TEST(!gone.text("questions/03_more.yaml"));
    const auto wrong = checkDraft(edited(small(), {SetValue{at("template.yaml#steps"), DraftValue::list({"dor"})}}));
    BOOST_REQUIRE(!wrong.problems.empty());
    BOOST_TEST(wrong.problems.front().repairWord == "door");
}
