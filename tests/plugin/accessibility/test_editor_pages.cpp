#include <set>

#include "plugin/panel/translation.h"
#include "tests/plugin/accessibility/legible.h"
#include "tests/plugin/editor/office.h"

using namespace office;

namespace {

const std::vector<std::string> languages = {"en", "zh"};

struct Spoken : Office {
    explicit Spoken(const std::string& language) : Office(language) {
        fake::darken();
        translation.use(language);
        window->retranslate();
        openDraft();
    }
    hsg::Translation translation;
};

/// The first item of every kind that the outline has.
std::vector<NodePath> oneOfEachKind(Office& office) {
    std::vector<NodePath> paths;
    std::set<ItemKind> known;
    hsg::editor::eachItem(office.facts().outline, [&](const auto& item, const auto*) {
        if (item.kind != ItemKind::Group && known.insert(item.kind).second) paths.push_back(item.path);
    });
    return paths;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editor_pages)

BOOST_AUTO_TEST_CASE(every_page_of_the_editor) {
    for (const auto& language : languages) {
        Spoken office(language);
        for (const char* page : {"start", "edit", "compare", "trial", "exchange"})
            BOOST_TEST_CONTEXT(language << " " << page) {
                office.window->goTo(page);
                office.settle();
                fake::judge(*office.window);
            }
    }
}

BOOST_AUTO_TEST_CASE(the_form_of_every_kind_of_item) {
    for (const auto& language : languages) {
        Spoken office(language);
        const auto all = oneOfEachKind(office);
        BOOST_TEST(all.size() > 20u);
        for (const auto& path : all) BOOST_TEST_CONTEXT(language << " " << path.text()) {
                office.choose(path);
                QApplication::processEvents();
                fake::judge(*office.window);
            }
    }
}

BOOST_AUTO_TEST_CASE(a_draft_with_problems) {
    for (const auto& language : languages) {
        Spoken office(language);
        office.choose(ItemKind::Question, "cavity_position");
        const auto path = office.window->editPage().outline().chosen()->path;
        BOOST_REQUIRE(
            office.desk().apply({reporting::authoring::SetValue{
                                    path / "when", reporting::authoring::DraftValue::scalar("cavity_filing == full")}},
                                "slip"));
        office.settle();
        BOOST_TEST(office.facts().check->errors() > 0);
        BOOST_TEST_CONTEXT(language) fake::judge(*office.window);
    }
}

BOOST_AUTO_TEST_SUITE_END()
