#include "cgv.h"
