#ifndef CITYNET_CGV_H
#define CITYNET_CGV_H
#endif
