#include <utility>
#include <vector>

#include "viewer/host/printers_page.h"

namespace viewer::host {

QString printerProblem(const sdk::Error& e) {
    static const std::vector<std::pair<const char*, const char*>> words = {
        {"print.connect", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "Nobody answers at this host and port.")},
        {"print.refused",
         QT_TRANSLATE_NOOP("viewer::host::PrintersPage",
                           "It answers but refuses: check the AE titles and that it is a film printer.")},
        {"print.timeout", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "The printer did not answer in time.")},
        {"print.broken", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "The connection to the printer broke.")},
        {"print.cancelled", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "Printing was cancelled.")},
        {"print.page", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "A page could not be made.")},
        {"print.status", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "The printer refused the job: %1")},
        {"outbox.busy", QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "Another window sends this job now.")},
        {"outbox.io",
         QT_TRANSLATE_NOOP("viewer::host::PrintersPage", "The outbox of the printers cannot be read or written.")},
    };
    for (const auto& [code, text] : words)
        if (e.code == code) {
            const QString said = PrintersPage::tr(text);
            return said.contains("%1") ? said.arg(QString::fromStdString(e.message)) : said;
        }
    return QString::fromStdString(e.message);
}

}  // namespace viewer::host
