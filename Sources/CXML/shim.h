// Some builds of libxml2 pull ICU's headers into their own. Foundation brings an ICU of its own,
// and no Swift file could then see both. Only private fields of a struct depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
