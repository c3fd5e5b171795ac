#include "drafts.h"
#include "reporting/authoring/check_draft.h"

using namespace test;

namespace {

const OutlineItem* itemIn(const std::vector<OutlineItem>& items, const std::string& id) {
    for (const auto& one : items) {
        if (one.id == id) return &one;
        if (const auto* inner = itemIn(one.children, id)) return inner;
    }
    return nullptr;
}

int countOf(const std::vector<OutlineItem>& items, ItemKind kind) {
    int count = 0;
    for (const auto& one : items) count += (one.kind == kind) + countOf(one.children, kind);
    return count;
}

std::string mendedBy(const TemplateFiles& files) {
    const auto check = checkDraft(files);
    for (const auto& one : check.problems) {
        if (one.repair.empty()) continue;
        const auto mended = applyEdits(files, one.repair);
        BOOST_REQUIRE(mended);
        return checkDraft(*mended).errors() < check.errors() ? one.repairWord : "not better";
    }
    return "no repair";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_outline_shows_every_part_with_its_place) {
    const DraftView view(shipped());
    BOOST_TEST(view.problems().empty());
    const auto compilation = openTemplate(shipped());
    BOOST_REQUIRE(compilation.value);
    const auto& source = templateOf(*compilation.value);
    const auto count = [&](ItemKind kind) { return static_cast<std::size_t>(countOf(view.outline(), kind)); };
    BOOST_TEST(count(ItemKind::Step) == source.steps.size());
    BOOST_TEST(count(ItemKind::Question) == source.questions.size());
    BOOST_TEST(count(ItemKind::Parameter) == source.parameters.size());
    BOOST_TEST(count(ItemKind::Code) == source.codes.size());
    BOOST_TEST(count(ItemKind::Limitation) == source.limitations.size());
    BOOST_TEST(count(ItemKind::Contradiction) == source.contradictions.size());
    BOOST_TEST(count(ItemKind::Layout) == source.layouts.size());
    for (const auto& question : source.questions) {
        const auto* item = itemIn(view.outline(), question.id);
        BOOST_REQUIRE_MESSAGE(item, question.id);
    }
    const auto* reach = itemIn(view.outline(), "reach");
    BOOST_REQUIRE(reach);
    BOOST_TEST(reach->place.file == source.question("reach")->place.file);
    BOOST_TEST(reach->place.line == source.question("reach")->place.line);
    BOOST_TEST(view.labels().at("question.reach").byLanguage.size() == source.languages.size());
}

BOOST_AUTO_TEST_CASE(a_place_leads_to_its_item_and_back) {
    const DraftView view(shipped());
    const auto node = view.at(at("questions/06_tube.yaml#questions/@reach/options/@R2/code"));
    BOOST_REQUIRE(node);
    const auto path = view.pathAt(node->place);
    BOOST_REQUIRE(path);
    BOOST_TEST(path->text() == "questions/06_tube.yaml#questions/@reach/options/@R2/code");
    const auto item = view.at(at("questions/06_tube.yaml#questions/@reach"));
    BOOST_TEST(view.pathAt(item->place)->text() == "questions/06_tube.yaml#questions/@reach");
    BOOST_TEST(view.pathAt({"questions/06_tube.yaml", 0, 0})->text() == "questions/06_tube.yaml#");
    BOOST_TEST(!view.pathAt({"nowhere.yaml", 1, 1}));
    BOOST_TEST(NodePath::parse(NodePath{"a.yaml", {"x/y", "100%", "@b~2"}}.text()).steps[0] == "x/y");
}

BOOST_AUTO_TEST_CASE(a_check_in_memory_finds_what_a_check_on_the_disk_finds) {
    TemplateFolder folder;
    folder.replace("template.yaml", "unit: mL", "unit: milk");
    folder.replace("questions/02_door.yaml", "own.reach == R2", "own.reech == R2");
    const auto onDisk = openTemplate(folder.path());
    const auto check = checkDraft(filesOf(folder.path()));
    BOOST_TEST(check.problems.size() == onDisk.diagnostics.size());
    for (std::size_t i = 0; i < check.problems.size(); ++i)
        BOOST_TEST((check.problems[i].diagnostic == onDisk.diagnostics[i]));
    BOOST_TEST(!check.compiled);
    const auto good = checkDraft(small());
    BOOST_REQUIRE(good.compiled);
    BOOST_TEST(templateOf(*good.compiled).hash == templateOf(*openTemplate(TemplateFolder().path()).value).hash);
    BOOST_TEST(checkDraft(small(), [] { return true; }).cancelled);
}

BOOST_AUTO_TEST_CASE(a_suggestion_can_be_taken_with_one_key) {
    const auto spoilt = [](const std::string& file, const std::string& from, const std::string& to) {
        TemplateFolder folder;
        folder.replace(file, from, to);
        return filesOf(folder.path());
    };
    BOOST_TEST(mendedBy(spoilt("questions/02_door.yaml", "own.reach == R2", "own.reech == R2")) == "reach");
    BOOST_TEST(mendedBy(spoilt("questions/02_door.yaml", "    required: yes", "    requried: yes")) == "required");
    BOOST_TEST(mendedBy(spoilt("questions/02_door.yaml", "code: spill", "code: spil")) == "spill");
    BOOST_TEST(mendedBy(edited(small(), {ClearWords{"zh", "question.reach", false}})) == "");
}

BOOST_AUTO_TEST_CASE(hostile_drafts_end_in_a_list_of_errors) {
    TemplateFiles many = small();
    for (int i = 0; i < 300; ++i)
        many.chain.front().files["questions/q" + std::to_string(i) + ".yaml"] =
            std::make_shared<const std::string>("a: b\n");
    BOOST_TEST(checkDraft(many).errors() > 0);
    BOOST_TEST(checkDraft(with(small(), "codes.yaml", std::string(100000, '['))).errors() > 0);
    BOOST_TEST(checkDraft(with(small(), "template.yaml", "extends: ../elsewhere\n")).errors() > 0);
    BOOST_TEST(checkDraft(with(small(), "template.yaml", "\xFF\xFE")).errors() > 0);
    BOOST_TEST(checkDraft(TemplateFiles{{FolderFiles{}}}).errors() > 0);
    TemplateFiles deep = small();
    for (int i = 0; i < 12; ++i) deep.chain.insert(deep.chain.begin(), deep.chain.front());
    BOOST_TEST(checkDraft(deep).errors() >= 0);
    BOOST_TEST(!DraftValue::parse("a: [1"));
    BOOST_TEST(DraftValue::parse("{a: [1, {b: c}]}")->flow() == "{a: [1, {b: c}]}");
}

BOOST_AUTO_TEST_CASE(an_id_is_renamed_with_everything_that_names_it) {
    const auto files = edited(small(), {RenameId{ItemKind::Question, "reach", "range", ""}});
    const auto check = checkDraft(files);
    for (const auto& one : check.problems) BOOST_TEST_MESSAGE(one.diagnostic.file << ": " << one.diagnostic.message);
    BOOST_REQUIRE(check.compiled);
    BOOST_TEST(templateOf(*check.compiled).question("range"));
    BOOST_TEST(textOf(files, "questions/02_door.yaml").find("own.range == R2") != std::string::npos);
    BOOST_TEST(textOf(files, "en/labels.yaml").find("option.range.R2") != std::string::npos);
    BOOST_TEST(edited(files, {RenameId{ItemKind::Question, "range", "reach", ""}}).sameBytes(small()));
    BOOST_TEST(!applyEdits(small(), {RenameId{ItemKind::Question, "reach", "spill", ""}}));
    BOOST_TEST(!applyEdits(small(), {RenameId{ItemKind::Question, "nothing", "x", ""}}));
    BOOST_TEST(!applyEdits(small(), {RenameId{ItemKind::Question, "reach", "9 lives", ""}}));
    const auto parameter = edited(shipped(), {RenameId{ItemKind::Parameter, "oil_short_protocol", "oil_quick", ""}});
    BOOST_TEST(checkDraft(parameter).errors() == 0);
    BOOST_TEST(textOf(parameter, "template.yaml").find("param.oil_quick == yes") != std::string::npos);
    // its codes go on into the table: where they are named there cannot be told
    const auto flows = applyEdits(shipped(), {RenameId{ItemKind::Option, "R0", "none", "reach"}});
    BOOST_REQUIRE(!flows);
    BOOST_TEST(flows.error().code == "draft.rename");
    const auto option =
        applyEdits(shipped(), {RenameId{ItemKind::Option, "infertility_primary", "primary", "indication"}});
    BOOST_REQUIRE_MESSAGE(option, (option ? "" : option.error().message + option.error().where));
    BOOST_TEST(checkDraft(*option).errors() == 0);
}
