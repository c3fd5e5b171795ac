#include "plugin/session/places.h"

namespace hsg {

std::string storeFile(const std::string& dataDirectory) {
    return dataDirectory + "/hsg/reports.sqlite";
}

std::string draftFolder(const std::string& dataDirectory) {
    return dataDirectory + "/hsg/drafts";
}

}  // namespace hsg
